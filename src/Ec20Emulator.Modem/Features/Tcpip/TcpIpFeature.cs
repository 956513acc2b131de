using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Tcpip.Commands;
using Ec20Emulator.Modem.Features.Tcpip.Links;
using Ec20Emulator.Modem.Features.Tcpip.Listening;

namespace Ec20Emulator.Modem.Features.Tcpip;

/// <summary>The TCP/IP manual but for its PDP contexts: sockets, network services, settings (tcpip.md 3-7).</summary>
internal sealed class TcpIpFeature : Feature
{
    private readonly ModemCore _core;

    public TcpIpFeature(ModemCore core, SocketTable table)
    {
        _core = core;
        var sockets = new TcpIpSockets(table);
        var send = new SendFlow(table, core.Latch);
        Commands =
        [
            new QIgetError(core.Latch),
            new QIopen(table, new SocketOpening(core, table), new LinkMaker(core), new IncomingConnections(core, table), core.Latch),
            new QIclose(sockets, new CloseFlow(core, table)),
            new QIstate(sockets, core.Latch),
            new QIsend(table, sockets, send, core.Latch),
            new QIsendex(sockets, send, core.Latch),
            new QIrd(sockets, new ReadFlow(table, core.Latch), core.Latch),
        ];
    }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff() => _core.Latch.Set(TcpIpError.None);
}
