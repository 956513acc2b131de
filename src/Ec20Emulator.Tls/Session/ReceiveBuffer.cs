using System.Buffers;

namespace Ec20Emulator.Tls.Session;

/// <summary>
/// What the transport has brought and nobody has taken yet. Memory is rented only while there is something: an idle session holds none.
/// Not thread-safe.
/// </summary>
internal sealed class ReceiveBuffer(Stream transport)
{
    // Several records of the largest size: what is left of the last one is moved to the front.
    private const int Size = 64 * 1024;

    private byte[]? _rented;
    private int _start;
    private int _count;
    private bool _isMoreLikely;

    /// <summary>The bytes not taken yet.</summary>
    public ArraySegment<byte> Content => _rented is null ? ArraySegment<byte>.Empty : new ArraySegment<byte>(_rented, _start, _count);

    /// <summary>Takes bytes from the front.</summary>
    public void Consume(int count)
    {
        _start += count;
        _count -= count;
        ReleaseIfEmpty();
    }

    /// <summary>Completes when a read from the transport has something to give, its end included. Holds no memory meanwhile.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (_rented is not null || _isMoreLikely)
            return;
        _ = await transport.ReadAsync(Memory<byte>.Empty, cancellationToken);
        _isMoreLikely = true;
    }

    /// <summary>Reads once from the transport.</summary>
    /// <returns>The number of bytes that came; 0 at its end.</returns>
    public async ValueTask<int> ReceiveAsync(CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        _rented ??= ArrayPool<byte>.Shared.Rent(Size);
        Content.CopyTo(_rented);
        _start = 0;
        try
        {
            var free = _rented.AsMemory(_count);
            var received = await transport.ReadAsync(free, cancellationToken);
            _count += received;
            _isMoreLikely = received == free.Length;
            return received;
        }
        finally
        {
            ReleaseIfEmpty();
        }
    }

    private void ReleaseIfEmpty()
    {
        if (_count > 0 || _rented is null)
            return;
        ArrayPool<byte>.Shared.Return(_rented);
        (_rented, _start) = (null, 0);
    }
}
