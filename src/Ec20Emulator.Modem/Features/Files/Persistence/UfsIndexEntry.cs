namespace Ec20Emulator.Modem.Features.Files.Persistence;

/// <summary>One file of a <see cref="UfsIndex"/>.</summary>
/// <param name="Name">The file's name without prefix.</param>
/// <param name="Order">Place in creation order, from 1.</param>
/// <param name="Blob">Number of the blob that holds the content.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Sha256">Hash of the content, lower-case hex.</param>
internal sealed record UfsIndexEntry(string Name, long Order, long Blob, long Size, string Sha256);
