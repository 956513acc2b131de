namespace Ec20Emulator.Modem.Persistence;

/// <summary>Writing aside and renaming: how every file of a state directory comes to be.</summary>
internal static class StateFilesExtensions
{
    /// <summary>Creates or replaces a file such that at any moment there is the old or the new one, whole.</summary>
    /// <param name="files">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="pieces">The bytes.</param>
    internal static void Replace(this IStateFiles files, string name, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        files.Write(StateFileNames.Aside(name), pieces);
        files.Rename(StateFileNames.Aside(name), name);
    }
}
