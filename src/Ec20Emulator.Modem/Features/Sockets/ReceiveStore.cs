using System.Net;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>
/// Received bytes the host has not read: 10240 at most (ssl.md C5.5). A stream is one run of bytes; datagrams keep their borders.
/// </summary>
/// <param name="isDatagram">True to keep borders.</param>
/// <param name="capacity">Bytes at most.</param>
internal sealed class ReceiveStore(bool isDatagram, int capacity)
{
    /// <summary>The receive buffer of the module in bytes.</summary>
    public const int DefaultCapacity = 10240;

    /// <summary>Most datagrams kept, so that empty ones are bounded too.</summary>
    public const int MaximumDatagrams = 1024;

    private readonly LinkedList<Piece> _pieces = new();

    /// <summary>Bytes stored.</summary>
    public int Length { get; private set; }

    /// <summary>True where there is nothing to read, not even an empty datagram.</summary>
    public bool IsEmpty => _pieces.Count == 0;

    /// <summary>Bytes that may still come.</summary>
    public int Free => isDatagram && _pieces.Count >= MaximumDatagrams ? 0 : Math.Max(0, Capacity - Length);

    /// <summary>Bytes at most; lowering it drops nothing.</summary>
    public int Capacity { get; set; } = capacity;

    /// <summary>Adds what came in one read.</summary>
    public void Add(ReadOnlySpan<byte> data, IPEndPoint? from)
    {
        if (data.IsEmpty && !isDatagram)
            return;
        _pieces.AddLast(new Piece(data.ToArray(), 0, from));
        Length += data.Length;
    }

    /// <summary>Takes up to a number of bytes: of a stream as many as there are, of datagrams (part of) the first.</summary>
    /// <param name="maximum">Bytes at most, at least 1.</param>
    /// <param name="from">Sender of the datagram.</param>
    /// <param name="joins">True to read over the borders of datagrams that come without a sender.</param>
    public ReadOnlyMemory<byte> Take(int maximum, out IPEndPoint? from, bool joins = false)
    {
        from = _pieces.First?.Value.From;
        if (IsEmpty)
            return default;
        if ((isDatagram && !(joins && from is null)) || _pieces.First!.Value.Rest.Length >= maximum)
            return TakeOfFirst(maximum);
        var data = new byte[Math.Min(maximum, Length)];
        var filled = 0;
        while (filled < data.Length)
        {
            var part = TakeOfFirst(data.Length - filled);
            part.CopyTo(data.AsMemory(filled));
            filled += part.Length;
        }
        return data;
    }

    /// <summary>Drops everything.</summary>
    public void Clear()
    {
        _pieces.Clear();
        Length = 0;
    }

    private ReadOnlyMemory<byte> TakeOfFirst(int maximum)
    {
        var node = _pieces.First!;
        var piece = node.Value;
        var part = piece.Rest[..Math.Min(maximum, piece.Rest.Length)];
        Length -= part.Length;
        if (part.Length == piece.Rest.Length)
            _pieces.Remove(node);
        else
            node.Value = piece with { Offset = piece.Offset + part.Length };
        return part;
    }

    private readonly record struct Piece(byte[] Data, int Offset, IPEndPoint? From)
    {
        public ReadOnlyMemory<byte> Rest => Data.AsMemory(Offset);
    }
}
