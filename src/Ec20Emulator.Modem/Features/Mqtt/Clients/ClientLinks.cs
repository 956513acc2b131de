using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Ssl;
using Ec20Emulator.Modem.Features.Tcpip.Links;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>Makes the links of clients: TCP, or TLS with an SSL context of AT+QSSLCFG.</summary>
internal sealed class ClientLinks(ModemCore core, SslLinkMaker tls)
{
    /// <summary>Longest open, name and handshake included (http-mqtt-ftp.md 4).</summary>
    public static readonly TimeSpan OpenTime = TimeSpan.FromSeconds(75);

    /// <summary>Prepares a link with the settings as they are now.</summary>
    public LinkFactory For(NetworkTarget target, ClientSettings settings) => settings.SslContextId is { } context
        ? tls.For(target, context)
        : async cancellationToken => new TcpLink(await TcpConnecting.ConnectAsync(core, target, 0, OpenTime, cancellationToken).ConfigureAwait(false));
}
