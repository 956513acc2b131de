using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Ssl;
using Ec20Emulator.Modem.Features.Tcpip.Links;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Http.Requests;

/// <summary>Prepares the connections of HTTP: TCP, or TLS with the settings of an SSL context as they are now.</summary>
internal sealed class HttpLinks(ModemCore core, IPacketContexts contexts, SslLinkMaker ssl)
{
    /// <summary>Longest TCP connect; a name may be asked for within it.</summary>
    public static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(125);

    /// <summary>What connects to an origin.</summary>
    public LinkFactory For(HttpOrigin origin)
    {
        var target = new NetworkTarget(origin.Host, origin.Port, contexts.DnsServersOf(origin.ContextId));
        return origin.IsSecure
            ? ssl.For(target, origin.SslContextId)
            : async cancellationToken =>
                new TcpLink(await TcpConnecting.ConnectAsync(core, target, 0, ConnectTime, cancellationToken).ConfigureAwait(false));
    }
}
