using System.Globalization;
using System.Text;
using Ec20Emulator.Control.TakeAway.Reading;
using Ec20Emulator.Control.TakeAway.Spelling;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Scenarios.Actions;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Control.TakeAway.Writing;

/// <summary>A dialogue as a scenario in YAML.</summary>
internal sealed class ScenarioForm(Dialogue dialogue)
{
    /// <summary>Steps a scenario may have.</summary>
    private const int MostSteps = 10_000;

    private readonly StringBuilder _text = new();
    private int _steps;
    private bool _hasSent;

    /// <summary>Writes it.</summary>
    /// <exception cref="InvalidOperationException">It has more steps than a scenario may have.</exception>
    public string Write()
    {
        WriteSetup();
        Line("steps:");
        var faults = new LaidFaults();
        foreach (var line in dialogue.Lines)
        {
            if (faults.Take(line))
                WriteStep(line);
            else
                Line($"  # {LineText.Describe(line.Deed!)}");
        }
        if (_steps == 0)
            Step("silence", "0ms");
        return _steps <= MostSteps
            ? _text.ToString()
            : throw new InvalidOperationException($"the dialogue has {_steps} steps, a scenario {MostSteps} at most: take it from a later moment on");
    }

    private void WriteSetup()
    {
        var beginning = new Beginning(dialogue);
        foreach (var remark in beginning.Remarks())
            Line($"# {remark}");
        Line($"name: {Yaml.Quote(dialogue.Id)}");
        if (dialogue.Echoed.Count > 0)
            Line($"echo-tls: [{string.Join(", ", dialogue.Echoed.Select(Yaml.Quote))}]");
        if (dialogue.Mapped.Count > 0)
            Line($"map: [{string.Join(", ", dialogue.Mapped.Select(mapping => Yaml.Quote($"{mapping}")))}]");
        var fields = ModemFields(beginning).ToArray();
        if (fields.Length > 0)
            Line("modem:");
        foreach (var field in fields)
            Line($"  {field}");
    }

    private IEnumerable<string> ModemFields(Beginning beginning)
    {
        if (beginning.Seed is { } seed)
            yield return string.Create(CultureInfo.InvariantCulture, $"seed: {seed}");
        if (beginning.Model is { } model)
            yield return $"model: {model}";
        if (beginning.Imei is { } imei)
            yield return $"imei: {Yaml.Quote(imei)}";
        if (dialogue.Reached.Count > 0)
            yield return "network: open";
        if (dialogue.Options.ApnRequired)
            yield return "apn-required: true";
        if (dialogue.Options.ConnectionUrcs is Modem.ConnectionUrcPort.Opener)
            yield return "connection-urcs: opener";
        string[] sim = [
            .. beginning.IsWithoutSim ? ["inserted: false"] : Array.Empty<string>(),
            .. beginning.AsksForPin ? ["pin-required: true"] : Array.Empty<string>(),
            .. beginning.Pin is { } pin ? [$"pin: {Yaml.Quote(pin)}"] : Array.Empty<string>(),
        ];
        if (sim.Length > 0)
            yield return $"sim: {{ {string.Join(", ", sim)} }}";
    }

    private void WriteStep(DialogueLine line)
    {
        var text = line.Line.Text;
        switch (line.Line.Verb)
        {
            case TranscriptVerb.SendLine:
                Send("send", text);
                break;
            case TranscriptVerb.SendRaw:
                Send("send-bytes", text);
                break;
            case TranscriptVerb.ExpectFrame:
                Step("expect", TranscriptText.Escape(text));
                break;
            case TranscriptVerb.ExpectRaw:
                Step("expect-bytes", TranscriptText.Escape(text));
                break;
            default:
                WriteDirective(line);
                break;
        }
    }

    private void WriteDirective(DialogueLine line)
    {
        switch (line)
        {
            case { Deed: FaultDeed { IsRemoved: false } fault }:
                Put($"  - fault: {fault.Settings.ToJson()}");
                break;
            case { Deed: FaultDeed fault }:
                Step("lift-fault", fault.Settings.Type);
                break;
            case { Deed: WorldDeed world } when ScenarioActions.Write(world) is { } words:
                Step(words.Split(' ', 2)[0], words.Split(' ', 2)[1]);
                break;
            case { Deed: { } other }:
                Line($"  # {LineText.Describe(other)}");
                break;
            case { Word: "echo" } when !_hasSent && line.Line.Arguments == "off":
                Step("send", "ATE0");
                Step("expect", "OK");
                break;
            case { Word: "wait" or "port" or "dtr" }:
                Step(line.Word, line.Line.Arguments);
                break;
            case { Word: "reattach" }:
                Step("reattach", "now");
                break;
        }
    }

    private void Send(string word, string text)
    {
        _hasSent = true;
        Step(word, TranscriptText.Escape(text));
    }

    private void Step(string word, string text) => Put($"  - {word}: {Yaml.Quote(text)}");

    private void Put(string step)
    {
        _steps++;
        Line(step);
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
