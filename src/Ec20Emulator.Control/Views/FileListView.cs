using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Control.Views;

/// <summary>Files, and the room there is.</summary>
/// <param name="Files">In the order they were made, UFS before RAM.</param>
/// <param name="Space">Room per medium.</param>
internal sealed record FileListView(IReadOnlyList<ModemFile> Files, IReadOnlyDictionary<string, ModemFileSpace> Space);

/// <summary>A file that was stored.</summary>
/// <param name="Name">Prefix and name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="IsNew">False where it has replaced another.</param>
internal sealed record StoredFileView(string Name, long Size, bool IsNew);
