using System.Text;
using Ec20Emulator.Control.TakeAway.Reading;

namespace Ec20Emulator.Control.TakeAway.Writing;

/// <summary>A dialogue as a transcript.</summary>
internal sealed class TranscriptForm(Dialogue dialogue)
{
    /// <summary>Writes it.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        var beginning = new Beginning(dialogue);
        foreach (var remark in beginning.Remarks())
            text.Append("# ").Append(remark).Append('\n');
        text.Append("# ec20emu replay").Append(string.Concat(Options(beginning).Select(option => $" {option}"))).Append('\n');
        if (beginning.Model is { } model)
            text.Append("model ").Append(model).Append('\n');
        var faults = new LaidFaults();
        foreach (var line in dialogue.Lines)
            text.Append(faults.Take(line) ? LineText.Of(line) : $"# {LineText.Describe(line.Deed!)}").Append('\n');
        return text.ToString();
    }

    private IEnumerable<string> Options(Beginning beginning)
    {
        yield return $"{dialogue.Id}.at";
        if (beginning.Model is { } model)
            yield return $"--model {model}";
        if (beginning.Seed is { } seed)
            yield return $"--seed {seed}";
        foreach (var mapping in dialogue.Mapped)
            yield return $"--map {mapping}";
    }
}
