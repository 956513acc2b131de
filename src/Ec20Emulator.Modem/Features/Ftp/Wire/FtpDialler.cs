using System.Net;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Tcpip.Links;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Ftp.Wire;

/// <summary>Makes control and data connections over the modem's network.</summary>
/// <param name="core">The modem.</param>
/// <param name="dnsServers">Those of the PDP context.</param>
/// <param name="secure">Puts TLS on a connection; null = nothing is encrypted.</param>
/// <param name="counter">Counts what goes over them.</param>
internal sealed class FtpDialler(
    ModemCore core, IReadOnlyList<IPAddress> dnsServers, Func<INetworkConnection, CancellationToken, Task<ISocketLink>>? secure, PacketCounter counter)
{
    private const int FirstDataPort = 49152;
    private const int DataPorts = 16384;
    private const int MostTries = 20;

    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(75);

    /// <summary>Connects to a server or its data port.</summary>
    /// <param name="host">Name or address.</param>
    /// <param name="port">Port.</param>
    /// <param name="otherwise">The code of a failure that is not the name's.</param>
    /// <param name="cancellationToken">Calls it off.</param>
    /// <exception cref="FtpFailureException">It failed.</exception>
    public async Task<INetworkConnection> ConnectAsync(string host, int port, CmeError otherwise, CancellationToken cancellationToken)
    {
        try
        {
            return await TcpConnecting.ConnectAsync(core, new NetworkTarget(host, port, dnsServers), 0, ConnectTime, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketOpenException failure)
        {
            throw new FtpFailureException(failure.Error is TcpIpError.DnsParseFailed ? CmeError.FtpDnsError : otherwise, 0, failure.Message);
        }
    }

    /// <summary>Listens for the data connection of a server.</summary>
    /// <param name="seed">Where the search for a free port begins.</param>
    /// <exception cref="FtpFailureException">There is no port.</exception>
    public (INetworkListener Listener, int Port) Listen(int seed)
    {
        for (var tries = 0; ; tries++)
        {
            var port = FirstDataPort + (int)((uint)(seed + tries) % DataPorts);
            try
            {
                return (core.Network.Listen(port), port);
            }
            catch (NetworkException taken)
            {
                if (tries == MostTries)
                    throw new FtpFailureException(CmeError.FtpDataClosed, 0, taken.Message);
            }
        }
    }

    /// <summary>A connection as it is used: behind TLS where that is asked for.</summary>
    /// <param name="connection">The connection; owned from here on.</param>
    /// <param name="isSecure">True for TLS.</param>
    /// <param name="cancellationToken">Calls it off.</param>
    /// <exception cref="FtpFailureException">TLS failed (631).</exception>
    public async Task<ISocketLink> WrapAsync(INetworkConnection connection, bool isSecure, CancellationToken cancellationToken)
    {
        if (!isSecure || secure is null)
            return Metered(new TcpLink(connection));
        try
        {
            return Metered(await secure(connection, cancellationToken).ConfigureAwait(false));
        }
        catch (SocketOpenException failure)
        {
            throw new FtpFailureException(CmeError.FtpSslFailed, 0, failure.Message);
        }
    }

    private MeteredLink Metered(ISocketLink link) => new(link, core.Mailbox, counter);
}
