using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Packet.Commands;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>PDP contexts and their commands (network-sim.md 4, tcpip.md 1-2).</summary>
internal sealed class PacketFeature : Feature
{
    public PacketFeature(ModemCore core, IPacketService service)
    {
        Contexts = new PdpContexts(core, service);
        var stack = new StackActivation(core, Contexts, core.Logs.CreateLogger("Packet"));
        Commands =
        [
            new QIcsgp(core.Latch, Contexts.Definitions),
            new QIact(Contexts, stack),
            new QIdeact(stack),
            new QIdnscfg(core.Latch, Contexts, core.Network),
            new Cgdcont(Contexts),
            new Cgact(Contexts, service, core.Options.Delays),
            new Cgpaddr(Contexts),
        ];
    }

    public override IReadOnlyList<object> Commands { get; }

    /// <summary>The PDP contexts.</summary>
    public PdpContexts Contexts { get; }

    public override void PowerOff() => Contexts.PowerOff();
}
