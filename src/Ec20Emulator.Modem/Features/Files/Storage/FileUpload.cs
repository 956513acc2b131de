namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>
/// The data phase of AT+QFUPL: a new file that fills up. Room for all of it is reserved, and the file counts as open until
/// <see cref="Complete"/>.
/// </summary>
internal sealed class FileUpload
{
    private readonly StoredFile _file;
    private readonly StorageVolume _volume;
    private readonly SpaceReservation _room;
    private readonly UfsJournal _journal;
    private readonly FileChecksum _checksum = new();
    private FileError? _outcome;

    /// <summary>Starts an upload; <see cref="FileStore.BeginUpload"/> has checked that it may.</summary>
    internal FileUpload(StoredFile file, long size, StorageVolume volume, SpaceReservation room, UfsJournal journal)
    {
        (_file, _volume, _room, _journal) = (file, volume, room, journal);
        Remaining = size;
        file.IsOpen = true;
    }

    /// <summary>The file that is uploaded.</summary>
    internal FileName Name => _file.Name;

    /// <summary>Bytes received so far.</summary>
    internal long Received { get; private set; }

    /// <summary>Bytes still expected.</summary>
    internal long Remaining { get; private set; }

    /// <summary>Checksum of the bytes received so far, as printed.</summary>
    internal string Checksum => _checksum.ToString();

    /// <summary>True once completed, be it by the port or by a reboot.</summary>
    internal bool IsEnded { get; private set; }

    /// <summary>Stores the next bytes.</summary>
    /// <returns>How many were taken: all of them up to <see cref="Remaining"/>; none once ended.</returns>
    internal int Append(ReadOnlySpan<byte> bytes)
    {
        if (IsEnded)
            return 0;
        var part = bytes[..(int)Math.Min(bytes.Length, Remaining)];
        _file.Content.Write(Received, part);
        _room.Spend(part.Length);
        _checksum.Add(part);
        Received += part.Length;
        Remaining -= part.Length;
        return part.Length;
    }

    /// <summary>Ends the upload, complete or not: what came is the file, unused room is given back. Harmless when repeated.</summary>
    /// <returns>
    /// Null when the file is stored; <see cref="FileError.Timeout"/> when no byte came and <see cref="FileError.WriteFailed"/> when the
    /// host computer could not store it: in both cases there is no file.
    /// </returns>
    internal FileError? Complete()
    {
        if (IsEnded)
            return _outcome;
        IsEnded = true;
        _file.IsOpen = false;
        _room.Release();
        _outcome = Received == 0 ? FileError.Timeout : _journal.Commit([_file], []);
        if (_outcome is not null)
            _volume.Remove(_file);
        return _outcome;
    }
}
