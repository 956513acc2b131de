using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.RmNet.Commands;

namespace Ec20Emulator.Modem.Features.RmNet;

/// <summary>The network interface of the USB and the call over it (device-extras.md 3).</summary>
internal sealed class RmNetFeature : Feature, IDeclaresCommands
{
    /// <summary>Its commands.</summary>
    public static CommandSet Declared { get; } = new CommandSet<RmNetFeature>
    {
        room => new QcRmCall(room.Call),
        room => new QNetDevStatus(room.Call),
    };

    public RmNetFeature(ModemCore core, PdpContexts contexts, IPacketService service)
    {
        Call = new RmNetCall(core.Scheduler, core.Urcs, contexts);
        Automatic = new AutomaticCall(core, Call, service);
        Traffic = new PacketInterface(core, Call, contexts.Counter);
    }

    /// <summary>The call.</summary>
    public RmNetCall Call { get; }

    /// <summary>The call the module makes by itself.</summary>
    public AutomaticCall Automatic { get; }

    /// <summary>What the packets of the host go through.</summary>
    public PacketInterface Traffic { get; }

    public override CommandSet Commands => Declared;

    public override void PowerOff()
    {
        Automatic.PowerOff();
        Call.PowerOff();
    }

    public override IEnumerable<(string Name, object State)> Look() => Call.Context is null ? [] : [("networkInterface", NetworkInterfaceSummary.Of(Call, Traffic))];
}
