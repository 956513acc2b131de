using System.Net;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Sockets.Capturing;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Secure;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>Connects and shakes hands. The context's settings and its files are read when the open is asked for (ssl.md C1.10, C1.12).</summary>
internal sealed class SslLinkMaker(ModemCore core, FileStore files, SslContexts contexts)
{
    /// <summary>Longest TCP connect, or longest wait for a name where there is none (ssl.md C1.9).</summary>
    public static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(150);

    private readonly ILogger _log = core.Logs.CreateLogger("Socket");

    /// <summary>Prepares the open of an SSL socket with the settings as they are now: over TCP, or over UDP where they say so.</summary>
    public LinkFactory ForSocket(NetworkTarget target, int sslContextId) =>
        contexts[sslContextId].Later.IsDatagram ? ForDatagrams(target, contexts[sslContextId]) : For(target, sslContextId);

    /// <summary>Prepares an open over TCP with the settings as they are now.</summary>
    public LinkFactory For(NetworkTarget target, int sslContextId)
    {
        var context = contexts[sslContextId];
        return Prepare(
            context,
            credentials => credentials.Read(context, target),
            cancellationToken => TcpConnecting.ConnectAsync(core, target, 0, ConnectTime, cancellationToken),
            target);
    }

    /// <summary>Prepares handshakes on connections to a server that are there already, with the settings as they are now; each owns its connection from then on.</summary>
    public Func<INetworkConnection, CancellationToken, Task<ISocketLink>> OnTopOf(NetworkTarget server, int sslContextId)
    {
        var context = contexts[sslContextId];
        var negotiateTime = TimeSpan.FromSeconds(context.NegotiateTime);
        var (settings, failure) = Read(credentials => credentials.Read(context, server));
        return settings is null
            ? (_, _) => Task.FromException<ISocketLink>(failure!)
            : (connection, cancellationToken) => SecureAsync(connection, server, settings, negotiateTime, cancellationToken);
    }

    private LinkFactory ForDatagrams(NetworkTarget target, SslContext context) => Prepare(
        context,
        credentials => credentials.ReadForDatagrams(context, target),
        cancellationToken => BindAsync(target, cancellationToken),
        target);

    private LinkFactory Prepare(
        SslContext context, Func<SslCredentials, TlsClientSettings> read, Func<CancellationToken, Task<INetworkConnection>> connect, NetworkTarget target)
    {
        var negotiateTime = TimeSpan.FromSeconds(context.NegotiateTime);
        var (settings, failure) = Read(read);
        return settings is null
            ? _ => Task.FromException<ISocketLink>(failure!)
            : async cancellationToken =>
            {
                var connection = await connect(cancellationToken).ConfigureAwait(false);
                return await SecureAsync(connection, target, settings, negotiateTime, cancellationToken).ConfigureAwait(false);
            };
    }

    private (TlsClientSettings? Settings, SocketOpenException? Failure) Read(Func<SslCredentials, TlsClientSettings> read)
    {
        try
        {
            return (read(new SslCredentials(files, core.Clock, contexts.Profile)), null);
        }
        catch (SocketOpenException failure)
        {
            return (null, failure);
        }
    }

    private async Task<INetworkConnection> BindAsync(NetworkTarget target, CancellationToken cancellationToken)
    {
        using var deadline = core.Scheduler.Deadline(ConnectTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var found = await core.Network.ResolveAsync(target.Host, target.DnsServers, either.Token).ConfigureAwait(false);
            var known = target with { KnownAddresses = found.Addresses };
            return new DatagramConnection(core.Network.BindDatagram(0), known, new IPEndPoint(found.Addresses[0], target.Port));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SocketOpenException(TcpIpError.DnsParseFailed, $"nobody knew {target.Host} within {ConnectTime.TotalSeconds:0} s");
        }
        catch (NetworkException failure)
        {
            throw new SocketOpenException(
                failure.Failure is NetworkFailure.NameNotResolved ? TcpIpError.DnsParseFailed : TcpIpError.SocketBindFailed, failure.Message);
        }
    }

    private async Task<ISocketLink> SecureAsync(
        INetworkConnection connection, NetworkTarget server, TlsClientSettings settings, TimeSpan negotiateTime, CancellationToken cancellationToken)
    {
        try
        {
            var session = await ShakeHandsAsync(connection, settings, negotiateTime, cancellationToken).ConfigureAwait(false);
            if (_log.IsEnabled(LogLevel.Information))
                SslLog.Opened(_log, server.Host, server.Port, session.Description);
            return new SslLink(connection, session, settings.IsDatagram);
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
            var kept = core.Kept;
            return await core.Tls.ConnectAsync(
                kept is null ? connection.Stream : CipherTextStream.Over(connection, kept, settings.IsDatagram),
                kept is { KeepsKeys: true } ? settings with { KeyLog = kept.AddKey } : settings,
                either.Token).ConfigureAwait(false);
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
