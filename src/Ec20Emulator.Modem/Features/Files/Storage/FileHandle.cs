namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>One open file with its pointer: what AT+QFREAD, QFWRITE, QFSEEK, QFPOSITION and QFTUCAT act on.</summary>
/// <param name="number">The handle as printed.</param>
/// <param name="mode">How it was opened.</param>
/// <param name="file">The file, held until close.</param>
/// <param name="volume">Where its bytes are accounted.</param>
internal sealed class FileHandle(int number, OpenMode mode, StoredFile file, StorageVolume volume)
{
    private FileWrite? _write;

    /// <summary>The handle as printed.</summary>
    internal int Number { get; } = number;

    /// <summary>How it was opened.</summary>
    internal OpenMode Mode { get; } = mode;

    /// <summary>The file's medium and name.</summary>
    internal FileName Name => file.Name;

    /// <summary>The file's length in bytes.</summary>
    internal long Length => file.Content.Length;

    /// <summary>The pointer in bytes from the start, 0 to <see cref="Length"/>.</summary>
    internal long Position { get; private set; }

    private bool IsWriting => _write is { IsEnded: false };

    /// <summary>
    /// Reads from the pointer on and advances it. An array of its own, so that its announced length holds whatever happens to the
    /// file while it is sent.
    /// </summary>
    /// <param name="length">Most bytes wanted; null = to the end.</param>
    /// <returns>The bytes, none at the end of the file; <see cref="FileError.InvalidInput"/> for a negative length.</returns>
    internal FileResult<byte[]> Read(long? length = null)
    {
        if (length < 0)
            return FileError.InvalidInput;
        var bytes = new byte[Math.Min(length ?? long.MaxValue, Length - Position)];
        Position += file.Content.Read(Position, bytes);
        return bytes;
    }

    /// <summary>Starts a counted write at the pointer and reserves the room it may need.</summary>
    /// <param name="length">Bytes announced, from 1.</param>
    /// <returns>
    /// The transfer, or <see cref="FileError.InvalidInput"/>, <see cref="FileError.ReadOnly"/>, <see cref="FileError.NoSpace"/>,
    /// <see cref="FileError.WriteFailed"/> while another write to this handle is under way.
    /// </returns>
    internal FileResult<FileWrite> BeginWrite(long length)
    {
        if (length < 1)
            return FileError.InvalidInput;
        if (CheckChangeable() is { } error)
            return error;
        var inside = Math.Min(length, Length - Position);
        if (SpaceReservation.TryMake(volume, length - inside) is not { } room)
            return FileError.NoSpace;
        return _write = new FileWrite(file, Position, length, room, end => Position = end);
    }

    /// <summary>Writes bytes at the pointer in one go; errors as for <see cref="BeginWrite"/>.</summary>
    internal FileError? Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return CheckChangeable();
        if (!BeginWrite(bytes.Length).TryGet(out var write, out var error))
            return error;
        write.Append(bytes);
        write.Complete();
        return null;
    }

    /// <summary>Moves the pointer.</summary>
    /// <param name="offset">Bytes, from 0.</param>
    /// <param name="from">Where they are counted from.</param>
    /// <returns><see cref="FileError.LargerThanFile"/> where that is outside the file; the pointer then stays.</returns>
    internal FileError? Seek(long offset, SeekFrom from)
    {
        if (offset < 0 || !Enum.IsDefined(from))
            return FileError.InvalidInput;
        var room = from switch { SeekFrom.Pointer => Length - Position, _ => Length };
        if (offset > room)
            return FileError.LargerThanFile;
        Position = from switch { SeekFrom.Start => offset, SeekFrom.Pointer => Position + offset, _ => Length - offset };
        return null;
    }

    /// <summary>Cuts everything behind the pointer.</summary>
    /// <returns><see cref="FileError.ReadOnly"/>; <see cref="FileError.WriteFailed"/> while a write to this handle is under way.</returns>
    internal FileError? Truncate()
    {
        if (CheckChangeable() is { } error)
            return error;
        CutTo(Position);
        return null;
    }

    /// <summary>Cuts the file down to a length, for <see cref="OpenMode.Recreate"/> and <see cref="Truncate"/>.</summary>
    internal void CutTo(long length)
    {
        volume.GiveBack(Length - length);
        file.Content.Truncate(length);
        file.IsUnsaved = true;
    }

    /// <summary>Ends a write under way and lets go of the file.</summary>
    /// <returns>The file, for its changes to be saved.</returns>
    internal StoredFile Release()
    {
        _write?.Complete();
        file.IsOpen = false;
        return file;
    }

    private FileError? CheckChangeable() =>
        Mode == OpenMode.ReadOnly ? FileError.ReadOnly : IsWriting ? FileError.WriteFailed : null;
}
