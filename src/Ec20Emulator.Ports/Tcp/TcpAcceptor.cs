using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Tcp;

/// <summary>A listening TCP socket that survives whatever a connect can do to it.</summary>
internal sealed partial class TcpAcceptor : IDisposable
{
    /// <summary>Connections the operating system may hold before they are accepted.</summary>
    private const int Backlog = 512;

    /// <summary>Wait after a failed accept (no file descriptors left, say), so that a lasting failure is no busy loop.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(100);

    private readonly Socket _socket;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _disposed = new();
    private int _failuresInARow;

    /// <summary>Binds and listens.</summary>
    /// <exception cref="SocketException">The endpoint cannot be bound.</exception>
    internal TcpAcceptor(IPEndPoint endpoint, ILogger logger, TimeProvider time)
    {
        _logger = logger;
        _time = time;
        _socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _socket.Bind(endpoint);
            _socket.Listen(Backlog);
        }
        catch
        {
            _socket.Dispose();
            throw;
        }

        EndPoint = (IPEndPoint)_socket.LocalEndPoint!;
    }

    /// <summary>The bound endpoint.</summary>
    internal IPEndPoint EndPoint { get; }

    /// <summary>The next connection, or null once disposed.</summary>
    internal async ValueTask<Socket?> AcceptAsync(CancellationToken cancellationToken)
    {
        while (!_disposed.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var client = await _socket.AcceptAsync(cancellationToken).ConfigureAwait(false);
                if (TryConfigure(client))
                {
                    _failuresInARow = 0;
                    return client;
                }

                client.Dispose();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                if (!await SurviveAsync(e, cancellationToken).ConfigureAwait(false))
                    return null;
            }
        }

        return null;
    }

    public void Dispose()
    {
        if (_disposed.IsCancellationRequested)
            return;
        _disposed.Cancel();
        _socket.Dispose();
    }

    /// <summary>No Nagle delay; a peer that vanished without a word is noticed after about a minute and a half.</summary>
    private static bool TryConfigure(Socket client)
    {
        try
        {
            client.NoDelay = true;
            client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            client.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60);
            client.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 10);
            client.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
            return client.RemoteEndPoint is not null;
        }
        catch (SocketException)
        {
            return false; // reset before we got to it
        }
    }

    private async ValueTask<bool> SurviveAsync(Exception failure, CancellationToken cancellationToken)
    {
        if (_disposed.IsCancellationRequested || failure is ObjectDisposedException)
            return false;
        if (_failuresInARow++ == 0)
            AcceptFailed(_logger, EndPoint, failure.Message);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
            await Task.Delay(RetryAfter, _time, either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{EndPoint}: a connection could not be accepted: {Reason}. Trying again.")]
    private static partial void AcceptFailed(ILogger logger, IPEndPoint endPoint, string reason);
}
