using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet.Commands;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>PDP contexts and their commands (network-sim.md 4, tcpip.md 1-2).</summary>
internal sealed class PacketFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<PacketFeature>
    {
        room => new QIcsgp(room._core.Latch, room.Contexts.Definitions),
        room => new QIact(room.Contexts, room.Stack),
        room => new QIdeact(room.Stack),
        room => new QIdnscfg(room._core.Latch, room.Contexts, room._core.Network),
        room => new Cgdcont(room.Contexts, room._core.Options.Model),
        room => new Cgact(room.Contexts, room._service, room._core.Options.Delays),
        room => new Cgauth(room.Contexts.Definitions),
        room => new Cgpaddr(room.Contexts),
        room => new Cgcontrdp(room.Contexts),
        _ => new Cgclass(),
        room => new Cgerep(room._events),
        room => new QGdCnt(room.Contexts.Counter),
        room => new QAuGdCnt(room.Contexts.Counter),
    };

    private readonly ModemCore _core;
    private readonly IPacketService _service;
    private readonly PacketEvents _events;

    public PacketFeature(ModemCore core, IPacketService service)
    {
        Contexts = new PdpContexts(core, service);
        (_core, _service) = (core, service);
        _events = new PacketEvents(core, Contexts, service);
        core.Profile.Join(_events);
    }

    public override CommandSet Commands => Declared;

    /// <summary>The PDP contexts.</summary>
    public PdpContexts Contexts { get; }

    private StackActivation Stack => new(_core, Contexts, _core.Logs.CreateLogger("Packet"));

    public override void PowerOn() => Contexts.Counter.PowerOn();

    public override void PowerOff()
    {
        Contexts.Counter.PowerOff();
        Contexts.PowerOff();
        _events.PowerOff();
    }
}
