using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.Modem.Networking.Sockets;

/// <summary>One UDP socket of one address family, with at most one datagram received ahead.</summary>
internal sealed class FamilySocket : IDisposable
{
    /// <summary>The largest payload UDP can carry, and a byte.</summary>
    private const int BufferBytes = 65_536;

    private readonly Socket _socket;
    private readonly EndPoint _anyone;
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(BufferBytes);
    private Task<SocketReceiveFromResult>? _pending;

    private FamilySocket(Socket socket)
    {
        _socket = socket;
        _anyone = new IPEndPoint(socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0);
        LocalPort = ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>The true local port, 1-65535.</summary>
    public int LocalPort { get; }

    /// <summary>Binds.</summary>
    /// <exception cref="SocketException">Port taken, family not there, no socket left.</exception>
    public static FamilySocket Bind(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            if (address.AddressFamily == AddressFamily.InterNetworkV6)
                socket.DualMode = false;
            socket.Bind(new IPEndPoint(address, port));
            return new FamilySocket(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends one datagram.</summary>
    /// <exception cref="SocketException">The operating system refuses.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> data, IPEndPoint to, CancellationToken cancellationToken) =>
        await _socket.SendToAsync(data, SocketFlags.None, to, cancellationToken);

    /// <summary>Completes when a datagram is there or the socket fails; the same task until <see cref="Take"/> is called.</summary>
    public Task Arrival() => _pending ??= _socket.ReceiveFromAsync(_buffer.AsMemory(), SocketFlags.None, _anyone).AsTask();

    /// <summary>Hands out what <see cref="Arrival"/> announced.</summary>
    /// <exception cref="SocketException">What the socket failed with instead.</exception>
    public (int Size, IPEndPoint From) Take(Memory<byte> buffer)
    {
        var arrived = _pending!;
        _pending = null;
        var result = arrived.GetAwaiter().GetResult();
        var size = Math.Min(result.ReceivedBytes, buffer.Length);
        _buffer.AsMemory(0, size).CopyTo(buffer);
        return (size, (IPEndPoint)result.RemoteEndPoint);
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();
}
