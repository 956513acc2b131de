using Ec20Emulator.Modem;
using Ec20Emulator.Scenarios.Actions;
using Ec20Emulator.Scenarios.Playing;
using Ec20Emulator.Scenarios.Recording;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Replaying;

/// <summary>
/// Plays the DTE of a transcript against a modem and compares what the modem says. A pause of the transcript passes by the modem's
/// clock once what stands before it has come; on a clock that runs by itself, a pause before something expected is its time limit.
/// </summary>
public sealed class TranscriptReplay
{
    /// <summary>Differences behind which a replay is cut short.</summary>
    public const int MostDifferences = 50;

    private readonly Transcript _transcript;
    private readonly VariableText _variable = new();
    private readonly ExpectedOutput _expected;
    private readonly LineComparison _comparison;
    private readonly List<ReplayDifference> _differences = [];
    private readonly Dictionary<int, Func<Ec20Modem, Task>> _actions = [];
    private PlayedModem _modem = null!;
    private bool _hasSpoken;
    private string _said = "";
    private int _compared;

    /// <summary>Reads what the transcript declares, and all its words.</summary>
    /// <exception cref="TranscriptException">A word is not understood.</exception>
    public TranscriptReplay(Transcript transcript)
    {
        _transcript = transcript;
        _comparison = new LineComparison(_variable);
        _expected = new ExpectedOutput(_comparison);
        foreach (var line in transcript.Lines.Where(line => line.Verb is TranscriptVerb.Directive))
            At(line, () => Declare(line));
    }

    /// <summary>How long what is expected may take, by the computer's clock, beside the pauses of the transcript.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A modem that has begun to say something else is listened to until it has been silent for this long.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Plays it once.</summary>
    /// <param name="modem">A modem nobody is attached to.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TranscriptException">A variable expression takes too long.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<ReplayReport> PlayAsync(Ec20Modem modem, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var played = await PlayedModem.AttachAsync(modem, time, cancellationToken);
        return await PlayAsync(played, cancellationToken);
    }

    /// <summary>Plays it once, on a dialogue that is under way.</summary>
    internal async Task<ReplayReport> PlayAsync(PlayedModem modem, CancellationToken cancellationToken)
    {
        _modem = modem;
        for (var i = 0; i < _transcript.Lines.Count && _differences.Count < MostDifferences; i++)
        {
            var line = _transcript.Lines[i];
            var next = i + 1 < _transcript.Lines.Count ? _transcript.Lines[i + 1] : null;
            await AtAsync(line, () => PlayAsync(line, next, cancellationToken));
        }
        var isCutShort = _differences.Count >= MostDifferences;
        if (!isCutShort && _transcript.Lines is [.., var last])
            await AtAsync(last, () => EndAsync(last.Number, cancellationToken));
        return new ReplayReport(_compared, _differences, isCutShort);
    }

    private string Pin => _modem.Modem.Options.Sim.Pin;

    private void Declare(TranscriptLine line)
    {
        switch (line.Word)
        {
            case "variable":
                _variable.Add(line.Arguments);
                break;
            case "wait":
                Durations.Parse(line.Arguments);
                break;
            case "dtr" or "echo" when line.Arguments is not ("on" or "off"):
                throw new FormatException($"{line.Word} is on or off");
            case "clauses" or "model" or "silence" or "port" or "reattach" or "dtr" or "echo":
                break;
            case "fault":
                _actions[line.Number] = FaultActions.Add(FaultActions.Read(line.Arguments));
                break;
            case "lift-fault":
                _actions[line.Number] = FaultActions.Lift(line.Arguments);
                break;
            default:
                _actions[line.Number] = ScenarioActions.All.TryGetValue(line.Word, out var action)
                    ? action.Parse(line.Arguments)
                    : throw new FormatException($"'{line.Word}' is no word a replay knows");
                break;
        }
    }

    private async Task PlayAsync(TranscriptLine line, TranscriptLine? next, CancellationToken cancellationToken)
    {
        if (line.IsExpected)
        {
            _expected.Add(line.Bytes, line.Number);
            return;
        }
        await CompareAsync(Patience, cancellationToken);
        if (!line.IsSent)
        {
            await DirectAsync(line, next, cancellationToken);
            return;
        }
        (_hasSpoken, _said) = (true, $"{(line.Verb is TranscriptVerb.SendLine ? ">>" : ">|")} {TranscriptText.Escape(line.Text)}");
        if (line.Verb is TranscriptVerb.SendLine && await _modem.Port.EchoesAsync())
            _expected.Add(SecretMask.Reveal(line.Bytes, Pin), line.Number);
        await _modem.Port.SendAsync(SecretMask.Reveal(line.Bytes, Pin), cancellationToken);
    }

    private async Task DirectAsync(TranscriptLine line, TranscriptLine? next, CancellationToken cancellationToken)
    {
        switch (line.Word)
        {
            case "wait":
                await WaitAsync(Durations.Parse(line.Arguments), next, cancellationToken);
                break;
            case "silence":
                await EndAsync(line.Number, cancellationToken);
                break;
            case "port":
                await _modem.SwitchAsync(line.Arguments);
                break;
            case "reattach":
                await _modem.ReattachAsync();
                break;
            case "dtr":
                _modem.Port.Dtr = line.Arguments == "on";
                await _modem.Port.SettleAsync(cancellationToken);
                break;
            case "echo":
                await EchoAsync(line, cancellationToken);
                break;
            default:
                if (_actions.TryGetValue(line.Number, out var act))
                    await act(_modem.Modem);
                break;
        }
    }

    private async Task WaitAsync(TimeSpan pause, TranscriptLine? next, CancellationToken cancellationToken)
    {
        if (!_modem.Modem.Clock.IsManual && next is { IsExpected: true })
            await _modem.Port.TryReadAsync(pause, cancellationToken);
        else
            await _modem.PassAsync(pause, cancellationToken);
    }

    /// <summary>Before the first word, <c>echo off</c> says how the modem was found; later on it says how it must be.</summary>
    private async Task EchoAsync(TranscriptLine line, CancellationToken cancellationToken)
    {
        var isOn = line.Arguments == "on";
        if (await _modem.Port.EchoesAsync() == isOn)
            return;
        if (_hasSpoken)
        {
            _differences.Add(new ReplayDifference(line.Number, _said, [new(DiffKind.Missing, line.Text), new(DiffKind.Extra, $"echo {(isOn ? "off" : "on")}")]));
            return;
        }
        await _modem.Port.SendAsync(isOn ? "ATE1\r" : "ATE0\r", cancellationToken);
        await _modem.Port.DrainAsync(cancellationToken);
        _modem.Port.Consume(_modem.Port.Received.Length);
    }

    /// <summary>Nothing but what is expected may have come.</summary>
    private async Task EndAsync(int line, CancellationToken cancellationToken)
    {
        await CompareAsync(Patience, cancellationToken);
        foreach (var port in _modem.Ports)
        {
            await port.DrainAsync(cancellationToken);
            if (port.Received.Length == 0)
                continue;
            _differences.Add(new ReplayDifference(line, _said, [.. ModemOutput.Split(port.Received).Select(more => new DiffRow(DiffKind.Extra, more.ToString()))]));
            port.Consume(port.Received.Length);
        }
    }

    private async Task CompareAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (_expected.FirstLine == 0)
            return;
        var port = _modem.Port;
        await port.DrainAsync(cancellationToken);
        Agreement agreement;
        int length;
        while ((agreement = _expected.Compare(port.Received, out length)) is not Agreement.Whole)
        {
            if (!await port.TryReadAsync(agreement is Agreement.SoFar ? patience : Silence, cancellationToken))
                break;
        }
        _compared += _expected.Lines.Count;
        if (agreement is not Agreement.Whole)
        {
            length = port.Received.Length;
            _differences.Add(new ReplayDifference(_expected.FirstLine, _said, LineDiff.Of(_expected.Lines, ModemOutput.Split(port.Received), _comparison)));
        }
        port.Consume(length);
        _expected.Clear();
    }

    private void At(TranscriptLine line, Action act)
    {
        try
        {
            act();
        }
        catch (FormatException wrong) when (wrong is not TranscriptException)
        {
            throw new TranscriptException(_transcript.Name, line.Number, wrong.Message);
        }
    }

    private async Task AtAsync(TranscriptLine line, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception wrong) when (wrong is FormatException and not TranscriptException or InvalidOperationException)
        {
            throw new TranscriptException(_transcript.Name, line.Number, wrong.Message);
        }
    }
}
