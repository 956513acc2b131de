using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>
/// The modem's files. Everything that touches one goes through here: FILE commands, certificates for TLS, files of other features.
/// Owned by the modem's mailbox: not safe for two threads. Changes to UFS are durable when a method returns.
/// </summary>
internal sealed class FileStore
{
    private readonly StorageVolumes _volumes;
    private readonly UfsJournal _journal;
    private readonly List<FileUpload> _uploads = [];

    /// <summary>Opens the store with the files that persistence kept.</summary>
    /// <exception cref="StateDirectoryException">They are damaged or do not fit.</exception>
    internal FileStore(FileStoreOptions options, IUfsPersistence persistence)
    {
        _volumes = new StorageVolumes(options);
        _journal = new UfsJournal(_volumes, persistence);
        Handles = new FileHandles(_volumes, _journal);
        foreach (var kept in persistence.Load())
        {
            if (!_volumes.TryRestore(new StoredFile(kept.Name, kept.Order, kept.Content)))
                throw new StateDirectoryException($"the stored file {kept.Name} ({kept.Content.Length} bytes) does not fit into the UFS of {options.Ufs.Total} bytes");
        }
    }

    /// <summary>The open files.</summary>
    internal FileHandles Handles { get; }

    /// <summary>Bytes and number of the UFS files.</summary>
    internal UfsUsage UfsUsage => new(_volumes.Ufs.Files.Sum(file => file.Content.Length), _volumes.Ufs.Count);

    /// <summary>True while a file of UFS is open and differs from what is stored.</summary>
    internal bool IsWritingFlash => _volumes.Ufs.Files.Any(file => file is { IsOpen: true, IsUnsaved: true });

    /// <summary>Free and total bytes; <see cref="FileError.DiskInformationFailed"/> where the medium is absent.</summary>
    internal FileResult<StorageSpace> Space(StorageMedium medium) =>
        _volumes[medium] is { } volume ? new StorageSpace(volume.Free, volume.Total) : FileError.DiskInformationFailed;

    /// <summary>The files that fit a pattern, in creation order.</summary>
    /// <returns>
    /// <see cref="FileError.ListFailed"/> where the medium is absent, <see cref="FileError.FileNotFound"/> for a single file that is missing.
    /// </returns>
    internal FileResult<FileListing[]> List(FilePattern pattern)
    {
        if (_volumes[pattern.Medium] is not { } volume)
            return FileError.ListFailed;
        FileListing[] found = [.. volume.Find(pattern).Select(file => new FileListing(file.Name, file.Content.Length))];
        return found.Length == 0 && !pattern.IsWildcard ? FileError.FileNotFound : found;
    }

    /// <summary>Length in bytes, or <see cref="FileError.FileNotFound"/>.</summary>
    internal FileResult<long> Size(FileName name) => _volumes.Find(name) is { } file ? file.Content.Length : FileError.FileNotFound;

    /// <summary>A copy of the whole content as it is now, or <see cref="FileError.FileNotFound"/>.</summary>
    internal FileResult<byte[]> Read(FileName name) => _volumes.Find(name) is { } file ? file.Content.ToArray() : FileError.FileNotFound;

    /// <summary>Creates or replaces a file in one step; a replaced file takes a new place in creation order.</summary>
    /// <returns>
    /// <see cref="FileError.OpenFailed"/> (no card), <see cref="FileError.FileAlreadyOpen"/>, <see cref="FileError.FileTooLarge"/>,
    /// <see cref="FileError.DriveFull"/>, <see cref="FileError.WriteFailed"/>: the old file is then still there.
    /// </returns>
    internal FileError? Put(FileName name, ReadOnlySpan<byte> bytes) => Put(name, FileContent.Of(bytes));

    /// <summary>The same, with content nobody else writes to.</summary>
    internal FileError? Put(FileName name, FileContent content)
    {
        if (_volumes[name.Medium] is not { } volume)
            return FileError.OpenFailed;
        var old = volume.Find(name.Name);
        if (old is { IsOpen: true })
            return FileError.FileAlreadyOpen;
        if (CheckRoom(volume, content.Length, old) is { } error)
            return error;
        var file = new StoredFile(name, _volumes.NextOrder(), content);
        if (_journal.Commit([file], []) is { } failure)
            return failure;
        if (old is not null)
            volume.Remove(old);
        volume.TryTake(content.Length);
        volume.Add(file);
        return null;
    }

    /// <summary>Deletes one file, or all that fit a pattern and are not open.</summary>
    /// <returns>
    /// <see cref="FileError.DeleteFailed"/> for a single file that is missing or a medium that is absent,
    /// <see cref="FileError.FileAlreadyOpen"/> for a single file that is open, <see cref="FileError.WriteFailed"/>.
    /// </returns>
    internal FileError? Delete(FilePattern pattern)
    {
        if (_volumes[pattern.Medium] is not { } volume)
            return FileError.DeleteFailed;
        var found = volume.Find(pattern);
        if (!pattern.IsWildcard && found.Count == 0)
            return FileError.DeleteFailed;
        if (!pattern.IsWildcard && found[0].IsOpen)
            return FileError.FileAlreadyOpen;
        StoredFile[] closed = [.. found.Where(file => !file.IsOpen)];
        if (_journal.Commit([], closed) is { } error)
            return error;
        Array.ForEach(closed, volume.Remove);
        return null;
    }

    /// <summary>Starts the upload of a new file and reserves its room.</summary>
    /// <param name="name">A name not in use.</param>
    /// <param name="size">Bytes announced, from 1.</param>
    /// <returns>
    /// The upload, or <see cref="FileError.OpenFailed"/> (no card), <see cref="FileError.FileAlreadyOpen"/>,
    /// <see cref="FileError.FileAlreadyExists"/>, <see cref="FileError.InvalidInput"/> (size), <see cref="FileError.FileTooLarge"/>,
    /// <see cref="FileError.DriveFull"/>.
    /// </returns>
    internal FileResult<FileUpload> BeginUpload(FileName name, long size)
    {
        if (size < 1)
            return FileError.InvalidInput;
        if (_volumes[name.Medium] is not { } volume)
            return FileError.OpenFailed;
        if (volume.Find(name.Name) is { } existing)
            return existing.IsOpen ? FileError.FileAlreadyOpen : FileError.FileAlreadyExists;
        if (CheckRoom(volume, size, null) is { } error)
            return error;
        if (SpaceReservation.TryMake(volume, size) is not { } room)
            return FileError.DriveFull;
        var file = new StoredFile(name, _volumes.NextOrder(), new FileContent()) { IsUnsaved = true };
        volume.Add(file);
        var upload = new FileUpload(file, size, volume, room, _journal);
        _uploads.RemoveAll(ended => ended.IsEnded);
        _uploads.Add(upload);
        return upload;
    }

    /// <summary>Starts a download, or <see cref="FileError.FileNotFound"/>.</summary>
    internal FileResult<FileDownload> BeginDownload(FileName name) =>
        _volumes.Find(name) is { } file ? new FileDownload(file.Content) : FileError.FileNotFound;

    /// <summary>
    /// Moves or copies one file, or all that fit a pattern, within a medium or across; all or none. A file moved onto itself
    /// with leave to overwrite stays as it is. A pattern that fits nothing is no error.
    /// </summary>
    /// <returns>
    /// <see cref="FileError.FileNotFound"/>, <see cref="FileError.OpenFailed"/> (no card to move to), <see cref="FileError.InvalidInput"/>
    /// (several files to one name), <see cref="FileError.FileAlreadyOpen"/> (either side), <see cref="FileError.FileAlreadyExists"/>,
    /// <see cref="FileError.FileTooLarge"/>, <see cref="FileError.DriveFull"/>, <see cref="FileError.WriteFailed"/>.
    /// </returns>
    internal FileError? Move(FilePattern source, MoveTarget target, bool copy, bool overwrite) =>
        new FileMove(_volumes, _journal).Run(source, target, copy, overwrite);

    /// <summary>
    /// What reset, reboot and power-off do: uploads under way keep what came, handles are closed, UFS is saved, RAM is emptied.
    /// </summary>
    internal void Reboot()
    {
        _uploads.ForEach(upload => upload.Complete());
        _uploads.Clear();
        Handles.CloseAll();
        _volumes.EmptyRam();
    }

    private static FileError? CheckRoom(StorageVolume volume, long size, StoredFile? replaced)
    {
        if (volume.Medium == StorageMedium.Ram && size > volume.Total)
            return FileError.FileTooLarge;
        var full = size - (replaced?.Content.Length ?? 0) > volume.Free;
        return full || (replaced is null && volume.Count >= StorageVolume.MaxFiles) ? FileError.DriveFull : null;
    }
}
