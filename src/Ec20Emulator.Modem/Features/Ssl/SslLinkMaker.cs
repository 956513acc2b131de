using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Secure;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>Connects and shakes hands. The context's settings and its files are read when the open is asked for (ssl.md C1.10, C1.12).</summary>
internal sealed class SslLinkMaker(ModemCore core, FileStore files, SslContexts contexts)
{
    /// <summary>Longest TCP connect (ssl.md C1.9).</summary>
    public static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(150);

    private readonly ILogger _log = core.Logs.CreateLogger("Socket");

    /// <summary>Prepares an open with the settings as they are now.</summary>
    public LinkFactory For(NetworkTarget target, int sslContextId)
    {
        var (settings, failure, negotiateTime) = Read(sslContextId);
        return settings is null
            ? _ => Task.FromException<ISocketLink>(failure!)
            : async cancellationToken =>
            {
                var connection = await TcpConnecting.ConnectAsync(core, target, 0, ConnectTime, cancellationToken).ConfigureAwait(false);
                return await SecureAsync(connection, target.Host, target.Port, settings, negotiateTime, cancellationToken).ConfigureAwait(false);
            };
    }

    /// <summary>Prepares handshakes on connections that are there already, with the settings as they are now; each owns its connection from then on.</summary>
    public Func<INetworkConnection, CancellationToken, Task<ISocketLink>> OnTopOf(int sslContextId)
    {
        var (settings, failure, negotiateTime) = Read(sslContextId);
        return settings is null
            ? (_, _) => Task.FromException<ISocketLink>(failure!)
            : (connection, cancellationToken) =>
            {
                var peer = connection.RemoteEndPoint;
                return SecureAsync(connection, peer.Address.ToString(), peer.Port, settings, negotiateTime, cancellationToken);
            };
    }

    private (TlsClientSettings? Settings, SocketOpenException? Failure, TimeSpan NegotiateTime) Read(int sslContextId)
    {
        var context = contexts[sslContextId];
        var negotiateTime = TimeSpan.FromSeconds(context.NegotiateTime);
        try
        {
            return (new SslCredentials(files, core.Clock).Read(context), null, negotiateTime);
        }
        catch (SocketOpenException failure)
        {
            return (null, failure, negotiateTime);
        }
    }

    private async Task<ISocketLink> SecureAsync(
        INetworkConnection connection, string host, int port, TlsClientSettings settings, TimeSpan negotiateTime, CancellationToken cancellationToken)
    {
        try
        {
            var session = await ShakeHandsAsync(connection, settings, negotiateTime, cancellationToken).ConfigureAwait(false);
            if (_log.IsEnabled(LogLevel.Information))
                SslLog.Opened(_log, host, port, session.Description);
            return new SslLink(connection, session);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<ITlsSession> ShakeHandsAsync(
        INetworkConnection connection, TlsClientSettings settings, TimeSpan negotiateTime, CancellationToken cancellationToken)
    {
        using var deadline = core.Scheduler.Deadline(negotiateTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await core.Tls.ConnectAsync(connection.Stream, settings, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SocketOpenException(
                TcpIpError.OperationTimeout, $"the handshake took longer than negotiatetime ({negotiateTime.TotalSeconds:0} s)");
        }
        catch (TlsFailureException failure)
        {
            var error = failure.Failure is TlsFailure.LocalCredentials ? TcpIpError.Unknown : TcpIpError.SocketConnectFailed;
            throw new SocketOpenException(error, failure.Message);
        }
    }
}
