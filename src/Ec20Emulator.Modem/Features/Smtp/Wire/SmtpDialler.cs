using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Tcpip.Links;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Smtp.Wire;

/// <summary>Makes connections to a mail server over the modem's network, and puts TLS on them.</summary>
/// <param name="core">The modem.</param>
/// <param name="server">The server.</param>
/// <param name="secure">Puts TLS on a connection; null = nothing is encrypted.</param>
/// <param name="counter">Counts what goes over them.</param>
internal sealed class SmtpDialler(
    ModemCore core, NetworkTarget server, Func<INetworkConnection, CancellationToken, Task<ISocketLink>>? secure, PacketCounter counter)
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(75);

    /// <summary>How long a server may take to say goodbye.</summary>
    private static readonly TimeSpan GoodbyeTime = TimeSpan.FromSeconds(5);

    /// <summary>Connects.</summary>
    /// <exception cref="SmtpFailureException">It failed: 653 for the name, 654 for the rest.</exception>
    public async Task<INetworkConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await TcpConnecting.ConnectAsync(core, server, 0, ConnectTime, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketOpenException failure)
        {
            throw new SmtpFailureException(failure.Error is TcpIpError.DnsParseFailed ? CmeError.SmtpDnsError : CmeError.SmtpNetworkError, 0, failure.Message);
        }
    }

    /// <summary>A connection as it is, without TLS.</summary>
    public ISocketLink Plain(INetworkConnection connection) => Metered(new TcpLink(connection));

    /// <summary>Shakes hands on a connection, which is owned from then on.</summary>
    /// <exception cref="SmtpFailureException">It failed: 665.</exception>
    public async Task<ISocketLink> SecureAsync(INetworkConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            return Metered(await secure!(connection, cancellationToken).ConfigureAwait(false));
        }
        catch (SocketOpenException failure)
        {
            throw new SmtpFailureException(CmeError.SmtpSslFailed, 0, failure.Message);
        }
    }

    /// <summary>The time for a goodbye.</summary>
    public CancellationTokenSource Goodbye() => core.Scheduler.Deadline(GoodbyeTime);

    private MeteredLink Metered(ISocketLink link) => new(link, core.Mailbox, counter);
}
