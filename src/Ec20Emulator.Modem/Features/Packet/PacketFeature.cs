using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Packet.Commands;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>PDP contexts and their commands (network-sim.md 4, tcpip.md 1-2).</summary>
internal sealed class PacketFeature : Feature
{
    private readonly PacketEvents _events;

    public PacketFeature(ModemCore core, IPacketService service)
    {
        Contexts = new PdpContexts(core, service);
        var stack = new StackActivation(core, Contexts, core.Logs.CreateLogger("Packet"));
        _events = new PacketEvents(core, Contexts, service);
        core.Profile.Join(_events);
        Commands =
        [
            new QIcsgp(core.Latch, Contexts.Definitions),
            new QIact(Contexts, stack),
            new QIdeact(stack),
            new QIdnscfg(core.Latch, Contexts, core.Network),
            new Cgdcont(Contexts, core.Options.Model),
            new Cgact(Contexts, service, core.Options.Delays),
            new Cgauth(Contexts.Definitions),
            new Cgpaddr(Contexts),
            new Cgcontrdp(Contexts),
            new Cgclass(),
            new Cgerep(_events),
            new QGdCnt(Contexts.Counter),
            new QAuGdCnt(Contexts.Counter),
        ];
    }

    public override IReadOnlyList<object> Commands { get; }

    /// <summary>The PDP contexts.</summary>
    public PdpContexts Contexts { get; }

    public override void PowerOn() => Contexts.Counter.PowerOn();

    public override void PowerOff()
    {
        Contexts.Counter.PowerOff();
        Contexts.PowerOff();
        _events.PowerOff();
    }
}
