namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>One line of AT+QFLST.</summary>
/// <param name="Name">Medium and name.</param>
/// <param name="Size">Length in bytes.</param>
internal sealed record FileListing(FileName Name, long Size);
