namespace Ec20Emulator.Modem.Features.Network;

/// <summary>Which of the cells in the air the modem uses: the card, AT+CPOL and AT+QCFG decide (network-sim.md 3, 6).</summary>
/// <param name="air">What is in the air.</param>
/// <param name="sim">The card, which knows its home network.</param>
/// <param name="preferences">What AT+QCFG says.</param>
internal sealed class CellChoice(RadioEnvironment air, SimCard sim, RadioPreferences preferences)
{
    /// <summary>The list of AT+CPOL.</summary>
    public PreferredOperators Preferred { get; } = new();

    /// <summary>True for a cell of the home network.</summary>
    public bool IsHome(Cell cell) => cell.Operator.Plmn == sim.HomeNetwork;

    /// <summary>True for a cell the card or the network says may not be used.</summary>
    public bool IsForbidden(Cell cell) => cell.IsForbidden || sim.Forbids(cell.Operator.Plmn);

    /// <summary>The cell to use: of the home network if one can be heard, else of a preferred one; there by the order of the search.</summary>
    /// <param name="selection">The host's choice of operator.</param>
    public Cell? Best(OperatorSelection selection) => air.Audible
        .Where(cell => selection.Allows(cell) && (selection.Mode is not SelectionMode.Automatic || !IsForbidden(cell)))
        .Where(preferences.Allows)
        .OrderByDescending(IsHome)
        .ThenBy(Preferred.RankOf)
        .ThenBy(preferences.RankOf)
        .FirstOrDefault();

    /// <summary>A cell for emergency calls alone; null where none can be heard.</summary>
    public Cell? ForEmergencies() => air.Audible.FirstOrDefault(preferences.Allows);
}
