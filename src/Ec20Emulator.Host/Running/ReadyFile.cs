namespace Ec20Emulator.Host.Running;

/// <summary>A file with the ready line: whole from the moment it is there, gone when the modem is.</summary>
internal sealed class ReadyFile : IDisposable
{
    private readonly string _path;

    private ReadyFile(string path) => _path = path;

    /// <summary>Writes it.</summary>
    /// <exception cref="BindException">It cannot be written.</exception>
    public static ReadyFile Write(string path, string line)
    {
        var full = Path.GetFullPath(path);
        var unfinished = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(unfinished, line + "\n");
            File.Move(unfinished, full, overwrite: true);
            return new ReadyFile(full);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BindException($"--ready-file {path}", failure);
        }
    }

    /// <summary>Removes it.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // its folder was taken away or closed to us: nothing of ours is left to remove
        }
    }
}
