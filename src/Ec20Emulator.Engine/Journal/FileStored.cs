namespace Ec20Emulator.Modem.Journal;

/// <summary>A file was put into the store of the modem, or taken out of it, by the world.</summary>
/// <param name="Name">The file, with its medium.</param>
/// <param name="IsDeleted">True where it was taken out.</param>
internal sealed record FileStored(string Name, bool IsDeleted);
