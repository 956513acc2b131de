namespace Ec20Emulator.Control.Requests;

/// <summary>How a modem is to begin anew.</summary>
internal sealed record ResetRequest : IRequestBody
{
    /// <summary>True to keep what outlives a power cycle: UFS files, saved settings, PIN and PUK of the card; and the journal.</summary>
    public bool KeepsMemory { get; init; }
}
