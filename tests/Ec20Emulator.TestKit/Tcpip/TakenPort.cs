using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.TestKit.Tcpip;

/// <summary>One port number of this computer, in use for TCP and for UDP until disposal.</summary>
public sealed class TakenPort : IAsyncDisposable, IDisposable
{
    private readonly Socket _tcp;
    private readonly Socket _udp;

    /// <summary>Takes a port.</summary>
    public TakenPort()
    {
        for (var tries = 1; ; tries++)
        {
            _tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            _udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            _tcp.Bind(new IPEndPoint(IPAddress.Any, 0));
            _tcp.Listen();
            try
            {
                _udp.Bind(new IPEndPoint(IPAddress.Any, Port));
                return;
            }
            catch (SocketException) when (tries < 20)
            {
                Dispose();
            }
        }
    }

    /// <summary>The port, 1-65535.</summary>
    public int Port => ((IPEndPoint)_tcp.LocalEndPoint!).Port;

    /// <summary>A port that was free for TCP and UDP a moment ago.</summary>
    public static int Free()
    {
        using var taken = new TakenPort();
        return taken.Port;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _tcp.Dispose();
        _udp.Dispose();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
