namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The open files of AT+QFOPEN, shared by all ports: at most ten, one handle per file.</summary>
internal sealed class FileHandles(StorageVolumes volumes, UfsJournal journal)
{
    /// <summary>Most files open at once.</summary>
    internal const int MaxOpen = 10;

    /// <summary>Lowest handle of a RAM file; UFS and SD files count from 0.</summary>
    internal const int FirstRamHandle = 3000;

    private readonly SortedDictionary<int, FileHandle> _open = [];

    /// <summary>The open handles by number, for AT+QFOPEN?.</summary>
    internal IReadOnlyList<FileHandle> All => [.. _open.Values];

    /// <summary>Opens a file with the lowest handle that is free for its medium.</summary>
    /// <returns>
    /// The handle, or <see cref="FileError.InvalidInput"/> (mode), <see cref="FileError.OpenFailed"/>, <see cref="FileError.FileAlreadyOpen"/>,
    /// <see cref="FileError.TooManyOpenFiles"/>, <see cref="FileError.DriveFull"/> (no room in the directory).
    /// </returns>
    internal FileResult<FileHandle> Open(FileName name, OpenMode mode)
    {
        if (!Enum.IsDefined(mode))
            return FileError.InvalidInput;
        if (volumes[name.Medium] is not { } volume)
            return FileError.OpenFailed;
        var file = volume.Find(name.Name);
        if (file is null && mode == OpenMode.ReadOnly)
            return FileError.OpenFailed;
        if (file is { IsOpen: true })
            return FileError.FileAlreadyOpen;
        if (_open.Count >= MaxOpen)
            return FileError.TooManyOpenFiles;
        if (file is null && volume.Count >= StorageVolume.MaxFiles)
            return FileError.DriveFull;
        return OpenOn(volume, file ?? Create(volume, name), mode);
    }

    /// <summary>The open file of a handle, or <see cref="FileError.InvalidHandle"/>.</summary>
    internal FileResult<FileHandle> Find(long number) =>
        number is >= 0 and <= int.MaxValue && _open.TryGetValue((int)number, out var handle) ? handle : FileError.InvalidHandle;

    /// <summary>Closes a handle and saves the file where it was changed.</summary>
    /// <returns>
    /// <see cref="FileError.InvalidHandle"/>; <see cref="FileError.WriteFailed"/> when the host computer could not store it: the handle
    /// is closed all the same, the content stays in memory and is stored along with the next change.
    /// </returns>
    internal FileError? Close(long number)
    {
        if (!Find(number).TryGet(out var handle, out var error))
            return error;
        _open.Remove(handle.Number);
        return Save([handle.Release()]);
    }

    /// <summary>Closes every handle, as a reboot does. Failures to save have been logged by then.</summary>
    internal FileError? CloseAll()
    {
        StoredFile[] files = [.. _open.Values.Select(handle => handle.Release())];
        _open.Clear();
        return Save(files);
    }

    private FileHandle OpenOn(StorageVolume volume, StoredFile file, OpenMode mode)
    {
        var number = volume.Medium == StorageMedium.Ram ? FirstRamHandle : 0;
        while (_open.ContainsKey(number))
            number++;
        var handle = new FileHandle(number, mode, file, volume);
        if (mode == OpenMode.Recreate)
            handle.CutTo(0);
        file.IsOpen = true;
        _open.Add(number, handle);
        return handle;
    }

    private StoredFile Create(StorageVolume volume, FileName name)
    {
        var file = new StoredFile(name, volumes.NextOrder(), new FileContent()) { IsUnsaved = true };
        volume.Add(file);
        return file;
    }

    private FileError? Save(IEnumerable<StoredFile> files) => journal.Commit(files.Where(file => file.IsUnsaved), []);
}
