using Ec20Emulator.Scenarios.Transcripts;
using Ec20Emulator.TestKit.Modems;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>Plays a transcript against a fresh modem. At the end nothing more may have come on any port.</summary>
public sealed class TranscriptRunner(TestModem modem, IEnumerable<ITranscriptDirective> directives) : IAsyncDisposable
{
    private readonly Dictionary<string, TestPort> _ports = [];
    private readonly ITranscriptDirective[] _directives = [.. directives];
    private TestPort _port = modem.Dte;

    /// <summary>The modem played against.</summary>
    public TestModem Modem { get; } = modem;

    /// <summary>The port the dialogue is on.</summary>
    public TestPort Port => _port;

    /// <summary>Texts that stand for <c>{name}</c> in what follows; directives set them.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Plays all lines.</summary>
    public async Task PlayAsync(Transcript transcript)
    {
        _ports[_port.Name] = _port;
        foreach (var line in transcript.Lines)
        {
            try
            {
                await PlayAsync(line);
            }
            catch (Exception failure) when (failure is AssertionException or FormatException or ArgumentException)
            {
                throw new AssertionException($"{transcript.Name}.at line {line.Number}: {line.Text}\n{failure.Message}\nlog:\n{string.Join('\n', Modem.Log.Lines.TakeLast(15))}");
            }
        }
        foreach (var port in _ports.Values)
            await port.SilenceAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var directive in _directives)
            await directive.DisposeAsync();
    }

    private Task PlayAsync(TranscriptLine line) => line.Verb switch
    {
        TranscriptVerb.SendLine => SendLineAsync(Fill(line.Text)),
        TranscriptVerb.SendRaw => _port.SendAsync(Fill(line.Text)),
        TranscriptVerb.ExpectFrame => ExpectAsync($"\r\n{Fill(line.Text)}\r\n"),
        TranscriptVerb.ExpectRaw => ExpectAsync(Fill(line.Text)),
        _ => DirectAsync(line.Word, Fill(line.Arguments)),
    };

    private string Fill(string text) => Variables.Aggregate(text, (filled, variable) => filled.Replace($"{{{variable.Key}}}", variable.Value, StringComparison.Ordinal));

    private async Task SendLineAsync(string text)
    {
        var echo = _port.Echoes ? text + "\r" : "";
        await _port.SendAsync(text + "\r");
        await _port.ExpectAsync(echo);
    }

    /// <summary>Expects bytes; <c>{*}</c> stands for anything up to the character behind it.</summary>
    private async Task ExpectAsync(string expected)
    {
        var parts = expected.Split(TranscriptText.Wildcard);
        await _port.ExpectAsync(parts[0]);
        foreach (var part in parts[1..])
        {
            await _port.ReadUntilAsync(part[..1]);
            await _port.ExpectAsync(part[1..]);
        }
    }

    private async Task DirectAsync(string word, string rest)
    {
        if (word is "clauses" or "model")
            return;
        await _port.WhenTakenAsync();
        switch (word)
        {
            case "wait":
                await Modem.AdvanceAsync(Durations.Parse(rest));
                return;
            case "silence":
                await _port.SilenceAsync();
                return;
            case "port":
                _port = _ports[rest] = await Modem.AttachAsync(rest);
                return;
            case "reattach":
                _port = _ports[_port.Name] = await Modem.ReattachAsync(_port.Name);
                return;
            case "dtr":
                _port.Dte.Dtr = rest == "on";
                await _port.WhenTakenAsync();
                return;
        }
        foreach (var directive in _directives)
        {
            if (await directive.TryApplyAsync(this, word, rest))
                return;
        }
        throw new FormatException($"unknown directive '{word}'");
    }
}
