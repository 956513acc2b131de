namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The answer to AT+QFLDS without a medium.</summary>
/// <param name="Bytes">Sum of the lengths of all UFS files in bytes.</param>
/// <param name="Files">Number of UFS files.</param>
internal sealed record UfsUsage(long Bytes, int Files);
