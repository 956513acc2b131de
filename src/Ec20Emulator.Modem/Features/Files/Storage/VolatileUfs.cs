namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>UFS of a modem without a state directory: its files live as long as the process, in the store itself.</summary>
internal sealed class VolatileUfs : IUfsPersistence
{
    /// <inheritdoc/>
    public IReadOnlyList<PersistedFile> Load() => [];

    /// <inheritdoc/>
    public FileError? Commit(IReadOnlyList<UfsChange> changes) => null;
}
