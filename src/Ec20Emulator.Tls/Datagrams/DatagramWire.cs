using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Datagrams;

/// <summary>
/// The transport as the library wants it: it blocks, so the handshake has a thread of its own. Afterwards a datagram is fetched first and decoded
/// then, and nothing blocks.
/// </summary>
/// <param name="transport">Each read and write is one datagram.</param>
internal sealed class DatagramWire(Stream transport) : DatagramTransport
{
    // RFC 6347 4.1.1: a record fits one datagram; 28 bytes of IP and UDP leave this of an Ethernet frame.
    private const int LargestSent = 1472;
    private const int LargestReceived = 65535;

    private readonly byte[] _datagram = new byte[LargestReceived];
    private Task<int>? _receiving;

    /// <summary>True once either side has said goodbye, or failed.</summary>
    public bool IsClosed { get; private set; }

    /// <inheritdoc/>
    public int GetReceiveLimit() => LargestReceived;

    /// <inheritdoc/>
    public int GetSendLimit() => LargestSent;

    /// <summary>Waits for a datagram, to be decoded next.</summary>
    /// <param name="cancellationToken">Ends the wait; what comes later is not lost.</param>
    public Task FetchAsync(CancellationToken cancellationToken) => Receiving().WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public int Receive(byte[] buf, int off, int len, int waitMillis) => Receive(buf.AsSpan(off, len), waitMillis);

    /// <inheritdoc/>
    public int Receive(Span<byte> buffer, int waitMillis)
    {
        var receiving = Receiving();
        if (!receiving.Wait(waitMillis == 0 ? Timeout.Infinite : waitMillis))
            return -1;
        var count = receiving.GetAwaiter().GetResult();
        _receiving = null;
        _datagram.AsSpan(0, Math.Min(count, buffer.Length)).CopyTo(buffer);
        return count;
    }

    /// <inheritdoc/>
    public void Send(byte[] buf, int off, int len) => Send(buf.AsSpan(off, len));

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> buffer) => transport.WriteAsync(buffer.ToArray()).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Close() => IsClosed = true;

    private Task<int> Receiving() => _receiving ??= transport.ReadAsync(_datagram).AsTask();
}
