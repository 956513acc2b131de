using System.Globalization;
using Ec20Emulator.Control.TakeAway.Reading;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Control.TakeAway.Writing;

/// <summary>What a reader has to know of a dialogue that was taken away, and what the modem has to be for it.</summary>
/// <param name="dialogue">The dialogue.</param>
internal sealed class Beginning(Dialogue dialogue)
{
    private static readonly ModemOptions Preset = new();

    /// <summary>The model, unless it is the default one.</summary>
    public string? Model => dialogue.Options.Model == ModelProfile.Default ? null : dialogue.Options.Model.Name;

    /// <summary>The seed, unless it is the default one.</summary>
    public int? Seed => dialogue.Options.Seed == Preset.Seed ? null : dialogue.Options.Seed;

    /// <summary>The IMEI, unless it is the default one.</summary>
    public string? Imei => dialogue.Options.Imei == Preset.Imei ? null : dialogue.Options.Imei;

    /// <summary>True where the card asks for its PIN.</summary>
    public bool AsksForPin => dialogue.Options.Sim.IsPinRequired;

    /// <summary>True where the card holder is empty.</summary>
    public bool IsWithoutSim => !dialogue.Options.Sim.IsInserted;

    /// <summary>The PIN, unless it is that of the default card.</summary>
    public string? Pin => dialogue.Options.Sim.Pin == Preset.Sim.Pin ? null : dialogue.Options.Sim.Pin;

    /// <summary>Lines for the reader, without the sign of a comment.</summary>
    public IEnumerable<string> Remarks()
    {
        yield return $"Taken away from {dialogue.Origin}.";
        if (dialogue.First > 1)
            yield return "What came before is not in it: it begins with a fresh modem.";
        var sim = dialogue.Options.Sim with { IsInserted = true, IsPinRequired = false, Pin = Preset.Sim.Pin };
        if (sim != Preset.Sim)
            yield return "The SIM card was another one than the default: name its file.";
        if (dialogue.Options.StateDirectory is not null)
            yield return "The modem had a state directory: what it kept from before is not in it.";
        foreach (var address in dialogue.Reached)
            yield return string.Create(CultureInfo.InvariantCulture, $"It dials {Printable(address)}: that server has to be there.");
        foreach (var mapping in dialogue.Mapped)
            yield return $"It dials {mapping.From}, which led to {mapping.To}: that server has to be there.";
    }

    /// <summary>A text of host software, on one line.</summary>
    public static string Printable(string text) => Scenarios.Transcripts.TranscriptText.Escape(text);
}
