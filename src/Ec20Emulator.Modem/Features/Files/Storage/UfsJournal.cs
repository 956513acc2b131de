namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>
/// Carries changes of closed UFS files to persistence. A file whose last save failed stays marked and goes along with the next change.
/// </summary>
internal sealed class UfsJournal(StorageVolumes volumes, IUfsPersistence persistence)
{
    /// <summary>Saves files as they are and removes others, all or nothing; those not on UFS are passed over.</summary>
    /// <param name="save">Files to store.</param>
    /// <param name="remove">Files to drop, as long as no file of <paramref name="save"/> has their name.</param>
    /// <returns>Null when done, else <see cref="FileError.WriteFailed"/>.</returns>
    internal FileError? Commit(IEnumerable<StoredFile> save, IEnumerable<StoredFile> remove)
    {
        var saved = save.Where(IsUfs).ToDictionary(file => file.Name.Name, StringComparer.Ordinal);
        var removed = remove.Where(IsUfs).Select(file => file.Name.Name).Where(name => !saved.ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
        if (saved.Count + removed.Count == 0)
            return null;
        foreach (var late in volumes.Ufs.Files.Where(file => file.IsUnsaved && !file.IsOpen && !removed.Contains(file.Name.Name)))
            saved.TryAdd(late.Name.Name, late);

        var puts = saved.Values.Select(file => new UfsChange.Put(file.Name.Name, file.Order, file.Content));
        if (persistence.Commit([.. removed.Select(name => new UfsChange.Remove(name)), .. puts]) is { } error)
            return error;
        foreach (var file in saved.Values)
            file.IsUnsaved = false;
        return null;
    }

    private static bool IsUfs(StoredFile file) => file.Name.Medium == StorageMedium.Ufs;
}
