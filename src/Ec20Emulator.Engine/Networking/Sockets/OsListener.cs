using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Networking.Sockets;

/// <summary>A listening TCP socket of the operating system.</summary>
internal sealed partial class OsListener : INetworkListener
{
    /// <summary>Connections that wait for <see cref="AcceptAsync"/>; more are refused or retried by their peers.</summary>
    private const int Backlog = 128;

    private static readonly TimeSpan ShortageWait = TimeSpan.FromMilliseconds(250);

    private readonly Socket _socket;
    private readonly LocalPortHold _hold;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _closed = new();
    private int _disposed;

    private OsListener(Socket socket, LocalPortHold hold, TimeProvider time, ILogger log)
    {
        _socket = socket;
        _hold = hold;
        _time = time;
        _log = log;
    }

    /// <summary>Binds and listens.</summary>
    /// <exception cref="NetworkException">Port taken or not permitted, or no socket left.</exception>
    public static OsListener Bind(IPAddress address, int port, LocalPortHold hold, Action<Socket> tune, TimeProvider time, ILogger log)
    {
        Socket? socket = null;
        try
        {
            socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            if (address.Equals(IPAddress.IPv6Any))
                socket.DualMode = true;
            // What it accepts inherits them.
            tune(socket);
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(Backlog);
            return new OsListener(socket, hold, time, log);
        }
        catch (SocketException failure)
        {
            socket?.Dispose();
            throw SocketFailures.Binding(failure, $"listen on TCP {new IPEndPoint(address, port)}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask<INetworkConnection?> AcceptAsync(CancellationToken cancellationToken)
    {
        while (_disposed == 0)
        {
            try
            {
                var socket = await _socket.AcceptAsync(cancellationToken);
                if (Wrap(socket) is { } connection)
                    return connection;
            }
            catch (Exception failure) when (_disposed != 0 && failure is SocketException or ObjectDisposedException)
            {
                return null;
            }
            catch (SocketException failure) when (SocketFailures.IsShortage(failure.SocketErrorCode))
            {
                LogShortage(_hold.Port, failure.Message, ShortageWait.TotalMilliseconds);
                if (!await WaitAsync(cancellationToken))
                    return null;
            }
            catch (SocketException failure)
            {
                // The peer was gone again before it was accepted.
                LogAcceptFailed(_hold.Port, failure.Message);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _socket.Dispose();
        _hold.Release();
        await _closed.CancelAsync();
    }

    private static OsConnection? Wrap(Socket socket)
    {
        try
        {
            socket.NoDelay = true;
            var peer = (IPEndPoint)socket.RemoteEndPoint!;
            return new OsConnection(socket, new IPEndPoint(AddressLiteral.Plain(peer.Address), peer.Port));
        }
        catch (SocketException)
        {
            // Reset between its arrival and now.
            socket.Dispose();
            return null;
        }
    }

    // False once the listener is disposed.
    private async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_closed.Token, cancellationToken);
        try
        {
            await Task.Delay(ShortageWait, _time, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(EventId = 3010, Level = LogLevel.Warning,
        Message = "TCP port {Port} cannot accept: {Reason}; trying again in {Milliseconds} ms")]
    private partial void LogShortage(int port, string reason, double milliseconds);

    [LoggerMessage(EventId = 3011, Level = LogLevel.Debug, Message = "TCP port {Port}: a connection was gone before it was accepted: {Reason}")]
    private partial void LogAcceptFailed(int port, string reason);
}
