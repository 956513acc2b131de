namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The answer to AT+QFLDS about one medium.</summary>
/// <param name="Free">Bytes free.</param>
/// <param name="Total">Size in bytes.</param>
internal sealed record StorageSpace(long Free, long Total);
