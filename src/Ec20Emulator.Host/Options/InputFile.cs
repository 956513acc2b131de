namespace Ec20Emulator.Host.Options;

/// <summary>A text file named on the command line.</summary>
internal static class InputFile
{
    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mostBytes">Its largest size in bytes.</param>
    /// <exception cref="InputFileException">It cannot be read, or is too large.</exception>
    public static string Read(string path, int mostBytes)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true } file && file.Length > mostBytes)
                throw new InputFileException($"{path}: {file.Length} bytes are too many, {mostBytes} is the limit");
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputFileException($"{path}: {FileTrouble.Of(path, failure)}");
        }
    }
}
