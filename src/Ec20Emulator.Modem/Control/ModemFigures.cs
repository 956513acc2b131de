namespace Ec20Emulator.Modem.Control;

/// <summary>What a modem has counted since it was made, and how much of some things there is now.</summary>
/// <param name="PortsAttached">Ports with a DTE.</param>
/// <param name="FaultsActive">Faults that lie on the modem.</param>
/// <param name="Commands">Commands so far by final result without its number; <c>none</c> = never answered.</param>
/// <param name="BytesFromDte">Bytes received from DTEs.</param>
/// <param name="BytesToDte">Bytes sent to DTEs.</param>
/// <param name="Urcs">URCs written to ports.</param>
/// <param name="JournalEntries">Journal entries, forgotten ones included.</param>
public sealed record ModemFigures(
    int PortsAttached,
    int FaultsActive,
    IReadOnlyDictionary<string, long> Commands,
    long BytesFromDte,
    long BytesToDte,
    long Urcs,
    long JournalEntries)
{
    /// <summary>What the features count.</summary>
    public IReadOnlyList<Figure> Features { get; init; } = [];
}
