namespace Ec20Emulator.Modem.Control;

/// <summary>The mobile network as a modem sees it.</summary>
/// <param name="Registration">The <c>stat</c> of AT+CREG: 0 off, 1 home, 2 searching, 3 denied, 5 roaming.</param>
/// <param name="HasCoverage">False where no cell can be heard.</param>
/// <param name="Signal">As AT+CSQ shows it, 0-31; null while not registered.</param>
/// <param name="Operator">Name of the operator; null while not registered.</param>
/// <param name="Contexts">The PDP contexts that are not inactive.</param>
public sealed record NetworkState(int Registration, bool HasCoverage, int? Signal, string? Operator, IReadOnlyList<ContextSummary> Contexts)
{
    /// <summary>True where the network turns the modem away.</summary>
    public bool RefusesRegistration { get; init; }

    /// <summary>The serving cell; null while not registered.</summary>
    public CellSummary? Cell { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="AreaCode">Tracking or location area, 0-65535.</param>
/// <param name="CellId">Cell identity, 0-268435455.</param>
/// <param name="Band">As AT+QNWINFO prints it, such as <c>LTE BAND 3</c>.</param>
public sealed record CellSummary(int AreaCode, int CellId, string Band);

/// <summary>A PDP context.</summary>
/// <param name="Id">1-24.</param>
/// <param name="State">Activating, Active, Deactivating or Broken.</param>
/// <param name="Address">Its first address; null without one.</param>
public sealed record ContextSummary(int Id, string State, string? Address);
