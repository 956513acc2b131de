namespace Ec20Emulator.Modem.Persistence;

/// <summary>
/// The few things done to files of a state directory, as a seam for tests that fail or stop at any of them. Names are file names
/// without a path, made up by this folder's classes. All methods throw <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal interface IStateFiles
{
    /// <summary>Names of all files, in no order.</summary>
    IReadOnlyList<string> List();

    /// <summary>The whole file, or null where it is missing.</summary>
    byte[]? Read(string name);

    /// <summary>Writes a file and sees it onto the disk before it returns.</summary>
    void Write(string name, IEnumerable<ReadOnlyMemory<byte>> pieces);

    /// <summary>Gives a file another name in one step; a file of that name is replaced.</summary>
    void Rename(string from, string to);

    /// <summary>Deletes a file; no error where it is missing.</summary>
    void Delete(string name);
}
