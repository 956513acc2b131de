using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>Keeps the UFS files beyond the life of the process. Owned by the modem's mailbox: not safe for two threads.</summary>
internal interface IUfsPersistence
{
    /// <summary>The files of the last run in creation order; called once, by the store's constructor.</summary>
    /// <exception cref="StateDirectoryException">What is stored is damaged.</exception>
    IReadOnlyList<PersistedFile> Load();

    /// <summary>
    /// Makes all of the changes durable, or none. Contents are read during the call only.
    /// </summary>
    /// <returns>Null when done, else <see cref="FileError.WriteFailed"/>; the reason has been logged.</returns>
    FileError? Commit(IReadOnlyList<UfsChange> changes);
}
