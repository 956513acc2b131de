namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The volumes that are there, and the creation order that runs through all of them.</summary>
internal sealed class StorageVolumes(FileStoreOptions options)
{
    private readonly StorageVolume _ufs = new(StorageMedium.Ufs, options.Ufs);
    private readonly StorageVolume? _sd = options.Sd is null ? null : new StorageVolume(StorageMedium.Sd, options.Sd);
    private StorageVolume _ram = new(StorageMedium.Ram, options.Ram);
    private long _lastOrder;

    /// <summary>Flash.</summary>
    internal StorageVolume Ufs => _ufs;

    /// <summary>The volume of a medium, or null where it is absent.</summary>
    internal StorageVolume? this[StorageMedium medium] => medium switch
    {
        StorageMedium.Ufs => _ufs,
        StorageMedium.Ram => _ram,
        _ => _sd,
    };

    /// <summary>The file of that name, or null.</summary>
    internal StoredFile? Find(FileName name) => this[name.Medium]?.Find(name.Name);

    /// <summary>The volume a file lies on.</summary>
    internal StorageVolume Of(StoredFile file) => this[file.Name.Medium]!;

    /// <summary>The next place in creation order.</summary>
    internal long NextOrder() => ++_lastOrder;

    /// <summary>Forgets every RAM file and whatever was promised there.</summary>
    internal void EmptyRam() => _ram = new StorageVolume(StorageMedium.Ram, options.Ram);

    /// <summary>Enters a file that outlived the last run.</summary>
    /// <returns>False where it does not fit any more.</returns>
    internal bool TryRestore(StoredFile file)
    {
        if (_ufs.Count >= StorageVolume.MaxFiles || _ufs.Find(file.Name.Name) is not null || !_ufs.TryTake(file.Content.Length))
            return false;
        _ufs.Add(file);
        _lastOrder = Math.Max(_lastOrder, file.Order);
        return true;
    }
}
