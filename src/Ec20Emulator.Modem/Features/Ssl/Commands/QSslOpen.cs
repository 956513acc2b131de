using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Ssl.Commands;

/// <summary>AT+QSSLOPEN - opens an SSL connection. SSL manual 2.1.2, ssl.md C3.</summary>
[AtCommand("+QSSLOPEN", Family = CommandFamily.TcpIp)]
internal sealed class QSslOpen(SocketOpening opening, SocketTable sockets, SslLinkMaker links) : IWriteCommand<QSslOpen.Args>
{
    internal readonly record struct Args(
        [Range(1, 16)] int ContextId,
        [Range(0, 5)] int SslContextId,
        [Range(0, 11)] int ClientId,
        [Text(Shown = "serveraddr", MinimumLength = 1, MaximumLength = 255)] string Address,
        [Range(1, 65535, Shown = "<server_port>")] int Port,
        [Range(0, 2)] AccessMode Mode = AccessMode.Buffer);

    public AtResult Write(Args args, Turn turn)
    {
        var target = new NetworkTarget(args.Address, args.Port, sockets.Contexts.DnsServersOf(args.ContextId));
        var request = new SocketRequest(args.ClientId, args.ContextId, "SSLClient", target, args.Mode, turn.Port, SocketDialect.Ssl)
        {
            SslContextId = args.SslContextId,
        };
        return opening.Open(turn, request, links.ForSocket(target, args.SslContextId));
    }
}
