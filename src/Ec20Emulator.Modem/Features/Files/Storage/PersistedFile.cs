namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>A UFS file as it was stored.</summary>
/// <param name="Name">Medium (always UFS) and name.</param>
/// <param name="Order">Place in creation order, from 1.</param>
/// <param name="Content">The bytes.</param>
internal sealed record PersistedFile(FileName Name, long Order, FileContent Content);
