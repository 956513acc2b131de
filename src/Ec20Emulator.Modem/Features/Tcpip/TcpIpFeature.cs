using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Tcpip.Commands;

namespace Ec20Emulator.Modem.Features.Tcpip;

/// <summary>What the TCP/IP and SSL commands have in common (tcpip.md 7).</summary>
internal sealed class TcpIpFeature(ModemCore core) : Feature
{
    public override IReadOnlyList<object> Commands { get; } = [new QIgetError(core.Latch)];

    public override void PowerOff() => core.Latch.Set(TcpIpError.None);
}
