namespace Ec20Emulator.Modem.Features.Network;

/// <summary>What a network in the air is to the modem: <c>stat</c> in the list of AT+COPS (network-sim.md 3).</summary>
internal enum NetworkStanding
{
    /// <summary>It may be used.</summary>
    Available = 1,

    /// <summary>It is used.</summary>
    Current = 2,

    /// <summary>The card or the network says it may not be used.</summary>
    Forbidden = 3,
}

/// <summary>The networks in the air.</summary>
internal static class NetworkScan
{
    /// <summary>All cells that can be heard now.</summary>
    public static IEnumerable<(Cell Cell, NetworkStanding Standing)> Of(Registration registration, SimCard sim) => registration.Air.Audible.Select(cell => (cell,
        cell.IsForbidden || sim.Forbids(cell.Operator.Plmn) ? NetworkStanding.Forbidden : cell == registration.Cell ? NetworkStanding.Current : NetworkStanding.Available));
}
