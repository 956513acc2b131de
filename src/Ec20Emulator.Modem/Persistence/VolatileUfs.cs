using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Persistence;

/// <summary>UFS of a modem without a state directory: its files live as long as the process, in the store itself.</summary>
internal sealed class VolatileUfs : IUfsPersistence
{
    /// <inheritdoc/>
    public IReadOnlyList<PersistedFile> Load() => [];

    /// <inheritdoc/>
    public FileError? Commit(IReadOnlyList<UfsChange> changes) => null;
}
