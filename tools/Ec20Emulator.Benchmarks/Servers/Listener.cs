using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>A plain .NET server: a socket that listens and a method that serves each client.</summary>
internal sealed class Listener : IBenchmarkServer
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Func<Socket, Task> _serve;
    private readonly Task _accepting;

    /// <summary>Listens on a free port of 127.0.0.1.</summary>
    /// <param name="serve">Serves a client to its end; the socket is disposed afterwards.</param>
    public Listener(Func<Socket, Task> serve)
    {
        _serve = serve;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _socket.Listen(512);
        _accepting = AcceptAsync();
    }

    /// <inheritdoc/>
    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _socket.AcceptAsync());
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Disposed: the process is about to end.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        await Task.Yield();
        using var connection = client;
        client.NoDelay = true;
        try
        {
            await _serve(client);
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException)
        {
            // The client went away, which is how every measurement ends.
        }
    }
}
