using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Ec20Emulator.TestKit.Tcpip;

/// <summary>A plain TCP server on loopback: echoes, or hands its connections to the test.</summary>
public sealed class TcpPeerServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<Socket> _accepted = Channel.CreateUnbounded<Socket>();
    private readonly ConcurrentBag<Socket> _sockets = [];
    private readonly ConcurrentBag<Task> _echoing = [];
    private readonly Task _accepting;

    private TcpPeerServer(bool echo)
    {
        _listener.Start(512);
        _accepting = AcceptAsync(echo);
    }

    /// <summary>The port it listens on.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Starts a server; it listens when this returns.</summary>
    public static TcpPeerServer Start(bool echo) => new(echo);

    /// <summary>The next connection; it belongs to the server still.</summary>
    public ValueTask<Socket> NextAsync(CancellationToken cancellationToken) => _accepted.Reader.ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        foreach (var socket in _sockets)
            socket.Dispose();
        await Task.WhenAll(_echoing);
        _stop.Dispose();
    }

    private async Task AcceptAsync(bool echo)
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                socket.NoDelay = true;
                _sockets.Add(socket);
                if (echo)
                    _echoing.Add(EchoAsync(socket));
                else
                    _accepted.Writer.TryWrite(socket);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private static async Task EchoAsync(Socket socket)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer) is > 0 and var count)
            {
                for (var sent = 0; sent < count;)
                    sent += await socket.SendAsync(buffer.AsMemory(sent, count - sent));
            }
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The client is gone, or the test is over.
        }
    }
}
