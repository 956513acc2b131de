using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ec20Emulator.Control.TakeAway.Reading;
using Ec20Emulator.Control.TakeAway.Spelling;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Control.TakeAway.Writing;

/// <summary>What the world did as lines of curl, each to be pasted, with the dialogue between them as comments.</summary>
/// <param name="dialogue">The dialogue.</param>
/// <param name="address">Where the API is.</param>
internal sealed class CurlForm(Dialogue dialogue, string address)
{
    private const int MostShown = 200;

    private readonly StringBuilder _text = new();
    private readonly List<int> _faults = [];

    /// <summary>Writes it.</summary>
    public string Write()
    {
        Line("#!/bin/sh");
        foreach (var remark in new Beginning(dialogue).Remarks())
            Line($"# {remark}");
        Line("# Numbers of faults are those of a modem that was just made or reset. With a token, add: -H \"Authorization: Bearer $EC20EMU_TOKEN\"");
        Line("set -e");
        Line($"M={Shell.Quote($"{address}/api/v1/modems/{Uri.EscapeDataString(dialogue.Id)}")}");
        foreach (var line in dialogue.Lines)
        {
            if (line.Word == "wait")
                Wait(Durations.Parse(line.Line.Arguments));
            else if (line.Deed is { } deed)
                Do(deed);
            else
                Line($"# {Cut(LineText.Of(line))}");
        }
        return _text.ToString();
    }

    private void Wait(TimeSpan duration)
    {
        if (dialogue.IsManual)
            Call("POST", "clock/advance", new JsonObject { ["byMs"] = (long)duration.TotalMilliseconds });
        else
            Line(string.Create(CultureInfo.InvariantCulture, $"sleep {duration.TotalSeconds:0.###}"));
    }

    private void Do(object deed)
    {
        switch (deed)
        {
            case WorldDeed world when HttpCall.Of(world) is { } call:
                Call(call.Method, call.Path, call.Body);
                break;
            case FaultDeed { IsRemoved: false } fault:
                _faults.Add(fault.Id);
                Call("POST", "faults", JsonNode.Parse(fault.Settings.ToJson())!.AsObject());
                break;
            case FaultDeed fault when _faults.IndexOf(fault.Id) is >= 0 and var index:
                Line(string.Create(CultureInfo.InvariantCulture, $"curl -sSf -X DELETE \"$M/faults/{index + 1}\""));
                break;
            case FileStored { IsDeleted: true } file:
                Line($"curl -sSf -X DELETE \"$M\"/files/{Shell.Quote(Uri.EscapeDataString(file.Name))}");
                break;
            case FileStored file when dialogue.Files.TryGetValue(file.Name, out var content):
                Line($"printf %s {Convert.ToBase64String(content)} | base64 -d | curl -sSf -T - \"$M\"/files/{Shell.Quote(Uri.EscapeDataString(file.Name))}");
                break;
            default:
                Line($"# {LineText.Describe(deed)}");
                break;
        }
    }

    private void Call(string method, string path, JsonObject body) =>
        Line($"curl -sSf -X {method} -H 'Content-Type: application/json' -d {Shell.Quote(body.ToJsonString())} \"$M/{path}\"");

    private static string Cut(string text) => text.Length <= MostShown ? text : $"{text[..MostShown]} ...";

    private void Line(string line) => _text.Append(line).Append('\n');
}
