using Ec20Emulator.Host.Options;

namespace Ec20Emulator.Host.Fleet;

/// <summary>Modems that are alike but for their identities and ways in.</summary>
/// <param name="Label">What they are called together; null = nothing.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Options">What they are.</param>
/// <param name="HasOwnPorts">True where their ports are counted from their first modem on, and not from that of the fleet.</param>
internal sealed record FleetGroup(string? Label, int Count, RunOptions Options, bool HasOwnPorts)
{
    /// <summary>What there is without a fleet file: as many as the options say.</summary>
    public static FleetGroup Of(RunOptions options) => new(null, options.Count, options, HasOwnPorts: true);
}
