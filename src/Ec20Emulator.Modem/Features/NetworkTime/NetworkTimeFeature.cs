using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.NetworkTime.Commands;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Features.NetworkTime;

/// <summary>The time the network tells: AT+CTZU, AT+CTZR, AT+QLTS (network-sim.md 5, device-extras.md 5).</summary>
internal sealed class NetworkTimeFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<NetworkTimeFeature>
    {
        room => new Ctzu(room._reports, room.Source),
        room => new Ctzr(room._reports),
        room => new QLts(room.Source),
    };

    private readonly TimeReports _reports;

    public NetworkTimeFeature(ModemCore core, Registration registration)
    {
        _reports = new TimeReports(core.State.Settings);
        core.Profile.Join(_reports);
        Source = new NetworkClock(core, registration, _reports);
        Control = new NetworkTimeControl(core, Source);
    }

    /// <summary>What the network tells.</summary>
    public NetworkClock Source { get; }

    /// <summary>The network's side.</summary>
    public NetworkTimeControl Control { get; }

    public override IEnumerable<WorldControl> World => [Control];

    public override CommandSet Commands => Declared;

    public override void PowerOff() => Source.PowerOff();

    public override void RestoreWorld() => Source.Restore();
}
