namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The files of one medium and the account of its bytes: <see cref="Used"/> + <see cref="Free"/> = <see cref="Total"/> at all times.</summary>
/// <param name="medium">Which medium.</param>
/// <param name="size">Its size.</param>
internal sealed class StorageVolume(StorageMedium medium, VolumeSize size)
{
    /// <summary>Most files on one medium; it bounds what empty files cost.</summary>
    internal const int MaxFiles = 1024;

    private readonly Dictionary<string, StoredFile> _files = new(StringComparer.Ordinal);
    private long _taken;

    /// <summary>Which medium.</summary>
    internal StorageMedium Medium { get; } = medium;

    /// <summary>Size in bytes.</summary>
    internal long Total { get; } = size.Total;

    /// <summary>Bytes in files, promised to transfers under way, and kept by the file system itself.</summary>
    internal long Used => size.Overhead + _taken;

    /// <summary>Bytes still to be had.</summary>
    internal long Free => Total - Used;

    /// <summary>Number of files.</summary>
    internal int Count => _files.Count;

    /// <summary>The files in creation order; a copy, so that files may come and go meanwhile.</summary>
    internal IReadOnlyList<StoredFile> Files => [.. _files.Values.OrderBy(file => file.Order)];

    /// <summary>The file of that name, or null.</summary>
    internal StoredFile? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>The files a pattern fits, in creation order.</summary>
    internal IReadOnlyList<StoredFile> Find(FilePattern pattern) => [.. Files.Where(file => pattern.Matches(file.Name.Name))];

    /// <summary>Takes bytes from the free space; false, and nothing taken, where there are not enough.</summary>
    internal bool TryTake(long bytes)
    {
        if (bytes > Free)
            return false;
        _taken += bytes;
        return true;
    }

    /// <summary>Gives taken bytes back.</summary>
    internal void GiveBack(long bytes) => _taken -= bytes;

    /// <summary>Enters a file whose bytes have been taken already.</summary>
    /// <exception cref="ArgumentException">The name is in use.</exception>
    internal void Add(StoredFile file) => _files.Add(file.Name.Name, file);

    /// <summary>Removes a file and gives its bytes back.</summary>
    internal void Remove(StoredFile file)
    {
        if (_files.Remove(file.Name.Name))
            GiveBack(file.Content.Length);
    }
}
