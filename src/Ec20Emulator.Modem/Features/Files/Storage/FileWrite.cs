namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The data phase of AT+QFWRITE: overwrites from the handle's pointer on, then extends. Room for all of it is reserved.</summary>
internal sealed class FileWrite
{
    private readonly StoredFile _file;
    private readonly SpaceReservation _room;
    private readonly Action<long> _moved;
    private long _position;

    /// <summary>Starts a write; <see cref="FileHandle.BeginWrite"/> has checked that it may.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="position">Where the first byte goes.</param>
    /// <param name="length">Bytes announced.</param>
    /// <param name="room">Space for the part behind the file's end.</param>
    /// <param name="moved">Told the new pointer after each piece.</param>
    internal FileWrite(StoredFile file, long position, long length, SpaceReservation room, Action<long> moved)
    {
        (_file, _position, _room, _moved) = (file, position, room, moved);
        Remaining = length;
    }

    /// <summary>Bytes written so far.</summary>
    internal long Written { get; private set; }

    /// <summary>Bytes still expected.</summary>
    internal long Remaining { get; private set; }

    /// <summary>The file's length in bytes as it is now: the &lt;total&gt; of AT+QFWRITE.</summary>
    internal long TotalLength => _file.Content.Length;

    /// <summary>True once completed, be it by the port, by AT+QFCLOSE from another port or by a reboot.</summary>
    internal bool IsEnded { get; private set; }

    /// <summary>Writes the next bytes.</summary>
    /// <returns>How many were taken: all of them up to <see cref="Remaining"/>; none once ended.</returns>
    internal int Append(ReadOnlySpan<byte> bytes)
    {
        if (IsEnded)
            return 0;
        var part = bytes[..(int)Math.Min(bytes.Length, Remaining)];
        if (part.IsEmpty)
            return 0;
        var before = _file.Content.Length;
        _file.Content.Write(_position, part);
        _room.Spend(_file.Content.Length - before);
        _file.IsUnsaved = true;
        _position += part.Length;
        Written += part.Length;
        Remaining -= part.Length;
        _moved(_position);
        return part.Length;
    }

    /// <summary>Ends the write, complete or not: what came stays, unused room is given back. Harmless when repeated.</summary>
    internal void Complete()
    {
        IsEnded = true;
        _room.Release();
    }
}
