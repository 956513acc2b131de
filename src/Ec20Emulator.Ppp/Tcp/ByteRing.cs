namespace Ec20Emulator.Ppp.Tcp;

/// <summary>Bytes in the order they came, in a buffer that grows with them up to a bound.</summary>
/// <param name="capacity">Most bytes; a power of two.</param>
internal sealed class ByteRing(int capacity)
{
    private const int FirstSize = 4096;

    private byte[] _bytes = [];
    private int _first;

    /// <summary>Bytes in it.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes that still fit.</summary>
    public int Free => capacity - Count;

    /// <summary>Adds bytes; no more than <see cref="Free"/>.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        if (Count + data.Length > _bytes.Length)
            Grow(Count + data.Length);
        var at = (_first + Count) & (_bytes.Length - 1);
        var head = Math.Min(data.Length, _bytes.Length - at);
        data[..head].CopyTo(_bytes.AsSpan(at));
        data[head..].CopyTo(_bytes);
        Count += data.Length;
    }

    /// <summary>Copies bytes and keeps them.</summary>
    /// <param name="offset">Bytes to leave out at the beginning.</param>
    /// <param name="destination">Where to, all of it.</param>
    public void CopyTo(int offset, Span<byte> destination)
    {
        if (destination.IsEmpty)
            return;
        var at = (_first + offset) & (_bytes.Length - 1);
        var head = Math.Min(destination.Length, _bytes.Length - at);
        _bytes.AsSpan(at, head).CopyTo(destination);
        _bytes.AsSpan(0, destination.Length - head).CopyTo(destination[head..]);
    }

    /// <summary>Forgets the first bytes.</summary>
    public void Consume(int count)
    {
        Count -= count;
        _first = Count == 0 ? 0 : (_first + count) & (_bytes.Length - 1);
    }

    private void Grow(int needed)
    {
        var size = Math.Max(FirstSize, _bytes.Length);
        while (size < needed)
            size *= 2;
        var larger = new byte[size];
        CopyTo(0, larger.AsSpan(0, Count));
        (_bytes, _first) = (larger, 0);
    }
}
