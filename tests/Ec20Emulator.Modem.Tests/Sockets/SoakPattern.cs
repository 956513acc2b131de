namespace Ec20Emulator.Modem.Tests.Sockets;

/// <summary>Bytes that show where they stand, of a stream of any length.</summary>
/// <param name="seed">Tells one stream from another.</param>
internal sealed class SoakPattern(int seed)
{
    /// <summary>Where the next byte stands.</summary>
    public long Position { get; private set; }

    /// <summary>Fills a piece.</summary>
    public ReadOnlyMemory<byte> Next(Memory<byte> piece)
    {
        var span = piece.Span;
        for (var i = 0; i < span.Length; i++)
            span[i] = At(Position + i);
        Position += span.Length;
        return piece;
    }

    /// <summary>Takes what came, which must be what stands next.</summary>
    public void Check(ReadOnlySpan<byte> piece)
    {
        if (piece.IsEmpty)
            Assert.Fail($"stream {seed} ended at {Position}");
        for (var i = 0; i < piece.Length; i++)
        {
            if (piece[i] != At(Position + i))
                Assert.Fail($"stream {seed}: byte {Position + i} is wrong");
        }
        Position += piece.Length;
    }

    private byte At(long position) => (byte)(position ^ (position >> 8) ^ (position >> 16) ^ (position >> 24) ^ seed * 31);
}
