using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Control.TakeAway.Reading;

/// <summary>A dialogue as it is taken away: in lines, with what the world did between them.</summary>
/// <param name="Id">Name of the modem.</param>
/// <param name="Options">What the modem was built with.</param>
/// <param name="IsManual">True where its clock is moved by hand.</param>
/// <param name="Lines">The lines, in order.</param>
/// <param name="First">Cursor of the first entry of the journal; 0 where there is none.</param>
/// <param name="Last">Cursor of the last one.</param>
/// <param name="Missing">Entries that were asked for and that the journal had forgotten.</param>
internal sealed record Dialogue(string Id, ModemOptions Options, bool IsManual, IReadOnlyList<DialogueLine> Lines, long First, long Last, long Missing)
{
    /// <summary>Addresses that were dialled and that the echo server answers at.</summary>
    public IReadOnlyList<string> Echoed { get; init; } = [];

    /// <summary>Addresses that were dialled and led elsewhere.</summary>
    public IReadOnlyList<HostMapping> Mapped { get; init; } = [];

    /// <summary>Addresses that were dialled as they are.</summary>
    public IReadOnlyList<string> Reached { get; init; } = [];

    /// <summary>Content of the files the world stored, by name, as far as they are still there.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>Names of the files the world stored.</summary>
    public IEnumerable<string> StoredFiles => Lines.Select(line => line.Deed).OfType<FileStored>().Where(file => !file.IsDeleted).Select(file => file.Name).Distinct();

    /// <summary>Ports the dialogue is on, in the order of their use.</summary>
    public IEnumerable<string> Ports => Lines.Where(line => line.Word == "port").Select(line => line.Line.Arguments).Prepend(Modem.Engine.PortNames.UsbModem).Distinct();

    /// <summary>Where it comes from, in words.</summary>
    public string Origin => $"{Id}, entries {First}-{Last} of its journal{(Missing > 0 ? $"; {Missing} before them are forgotten" : "")}";
}

/// <summary>A line of a dialogue.</summary>
/// <param name="Line">As a transcript has it; for a deed, a directive nobody reads.</param>
/// <param name="Deed">What the world did; null for all other lines.</param>
internal sealed record DialogueLine(TranscriptLine Line, object? Deed)
{
    /// <summary>The word of a directive; empty for bytes and deeds.</summary>
    public string Word => Line.Verb is TranscriptVerb.Directive && Deed is null ? Line.Word : "";
}
