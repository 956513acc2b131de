namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>
/// The bytes of one file, in chunks, so that appending never copies what is already there. Not aware of quotas:
/// whoever grows or shrinks it settles that with the <see cref="StorageVolume"/>.
/// </summary>
internal sealed class FileContent
{
    private const int ChunkBytes = 4096;
    private const int SmallestChunk = 64;

    private readonly List<byte[]> _chunks = [];

    /// <summary>All bytes, which belong to somebody else and may not be written to; empty once the content has chunks of its own.</summary>
    private ReadOnlyMemory<byte> _lent;

    /// <summary>Length in bytes.</summary>
    internal long Length { get; private set; }

    /// <summary>Content made of the given bytes.</summary>
    internal static FileContent Of(ReadOnlySpan<byte> bytes)
    {
        var content = new FileContent();
        content.Write(0, bytes);
        return content;
    }

    /// <summary>Content made of bytes that never change, without a copy as long as it is only read.</summary>
    internal static FileContent Over(ReadOnlyMemory<byte> bytes) => new() { _lent = bytes, Length = bytes.Length };

    /// <summary>Copies bytes from a position on; returns how many there were, 0 at the end or behind it.</summary>
    internal int Read(long position, Span<byte> destination)
    {
        var total = (int)Math.Clamp(Length - position, 0, destination.Length);
        if (!_lent.IsEmpty && total > 0)
        {
            _lent.Span.Slice((int)position, total).CopyTo(destination);
            return total;
        }
        for (var done = 0; done < total;)
        {
            var (index, offset) = Locate(position + done);
            var part = Math.Min(ChunkBytes - offset, total - done);
            _chunks[index].AsSpan(offset, part).CopyTo(destination[done..]);
            done += part;
        }
        return total;
    }

    /// <summary>Overwrites from a position on and extends the content where it ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies behind the end.</exception>
    internal void Write(long position, ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Length);
        Own();
        while (!bytes.IsEmpty)
        {
            var (index, offset) = Locate(position);
            MakeRoom(index, (int)Math.Min(ChunkBytes, offset + (long)bytes.Length));
            var part = Math.Min(ChunkBytes - offset, bytes.Length);
            bytes[..part].CopyTo(_chunks[index].AsSpan(offset));
            bytes = bytes[part..];
            position += part;
            Length = Math.Max(Length, position);
        }
    }

    /// <summary>Cuts everything from a length on; a length behind the end changes nothing.</summary>
    internal void Truncate(long length)
    {
        if (length >= Length)
            return;
        Own();
        var keep = (int)((length + ChunkBytes - 1) / ChunkBytes);
        _chunks.RemoveRange(keep, _chunks.Count - keep);
        Length = length;
    }

    /// <summary>The content piece by piece, without a copy; valid until the next change.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> Pieces()
    {
        if (!_lent.IsEmpty)
            yield return _lent;
        for (var index = 0; index < _chunks.Count; index++)
            yield return _chunks[index].AsMemory(0, (int)Math.Min(ChunkBytes, Length - ((long)index * ChunkBytes)));
    }

    /// <summary>An independent copy.</summary>
    internal FileContent Clone()
    {
        var copy = new FileContent { Length = Length, _lent = _lent };
        copy._chunks.AddRange(_chunks.Select(chunk => (byte[])chunk.Clone()));
        return copy;
    }

    /// <summary>All bytes in one array.</summary>
    internal byte[] ToArray()
    {
        var bytes = new byte[Length];
        Read(0, bytes);
        return bytes;
    }

    private void Own()
    {
        if (_lent.IsEmpty)
            return;
        (var bytes, _lent, Length) = (_lent, default, 0);
        Write(0, bytes.Span);
    }

    /// <summary>A chunk grows to its full size: most files are smaller than one.</summary>
    private void MakeRoom(int index, int needed)
    {
        if (index == _chunks.Count)
            _chunks.Add(new byte[index == 0 ? Math.Max(needed, SmallestChunk) : ChunkBytes]);
        else if (_chunks[index].Length < needed)
        {
            var grown = _chunks[index];
            Array.Resize(ref grown, Math.Min(ChunkBytes, Math.Max(needed, 2 * grown.Length)));
            _chunks[index] = grown;
        }
    }

    private static (int Index, int Offset) Locate(long position) => ((int)(position / ChunkBytes), (int)(position % ChunkBytes));
}
