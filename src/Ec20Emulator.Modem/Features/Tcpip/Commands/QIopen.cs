using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Tcpip.Listening;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Tcpip.Commands;

/// <summary>AT+QIOPEN - opens a TCP or UDP socket; tcpip.md 3.1. The local port may be left out for "TCP" and "UDP" only.</summary>
[AtCommand("+QIOPEN", Family = CommandFamily.TcpIp)]
internal sealed class QIopen(SocketTable sockets, SocketOpening opening, LinkMaker links, IncomingConnections incoming, TcpIpErrorLatch latch)
    : ITestCommand, IWriteCommand<QIopen.Args>
{
    internal sealed record Args(
        [Range(1, 16)] int ContextId,
        [Range(0, 11)] int Id,
        [Keyword(SocketService.Tcp, SocketService.Udp, SocketService.TcpListener, SocketService.UdpService)] string Service,
        [Text(MinimumLength = 1, MaximumLength = 255)] string Address,
        [Range(0, 65535)] int RemotePort,
        [Range(0, 65535)] int LocalPort = 0,
        [Range(0, 2)] AccessMode Mode = AccessMode.Buffer);

    public AtResult Test(Turn turn) => AtResult.Line(
        "+QIOPEN: (1-16),(0-11),\"TCP/UDP/TCP LISTENER/UDP SERVICE\",\"<IP_address>/<domain_name>\",<remote_port>,<local_port>,(0-2)");

    public AtResult Write(Args args, Turn turn)
    {
        var isServer = SocketService.IsServer(args.Service);
        if ((isServer ? args.LocalPort : args.RemotePort) == 0)
            return latch.Fail(TcpIpError.InvalidParameters);
        if (isServer && args.Mode is AccessMode.Transparent)
            return latch.Fail(TcpIpError.OperationNotSupported);
        var request = new SocketRequest(
            args.Id, args.ContextId, args.Service, TargetOf(args, isServer), args.Mode, turn.Port, SocketDialect.TcpIp)
        {
            LocalPort = args.LocalPort,
        };
        return opening.Open(turn, request, links.For(request), incoming.Accept);
    }

    /// <summary>A server's target is itself: the address of its context.</summary>
    private NetworkTarget TargetOf(Args args, bool isServer)
    {
        var servers = sockets.Contexts.DnsServersOf(args.ContextId);
        return isServer
            ? new NetworkTarget((sockets.Contexts.AddressOf(args.ContextId) ?? System.Net.IPAddress.Any).ToString(), 0, servers)
            : new NetworkTarget(args.Address, args.RemotePort, servers);
    }
}
