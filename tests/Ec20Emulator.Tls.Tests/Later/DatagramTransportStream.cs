using System.Net.Sockets;

namespace Ec20Emulator.Tls.Tests.Later;

/// <summary>A connected UDP socket as a transport; the first datagrams may get lost, and noise may come before one.</summary>
/// <param name="socket">The socket.</param>
/// <param name="lost">Datagrams that are not sent.</param>
internal sealed class DatagramTransportStream(Socket socket, int lost) : MemoryStream
{
    private int _lost = lost;

    /// <summary>Comes before the next datagram; null = nothing does.</summary>
    public byte[]? Noise { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Noise is not { } noise)
            return await socket.ReceiveAsync(buffer, cancellationToken);
        Noise = null;
        noise.CopyTo(buffer);
        return noise.Length;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_lost-- <= 0)
            await socket.SendAsync(buffer, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        socket.Dispose();
        base.Dispose(disposing);
    }
}
