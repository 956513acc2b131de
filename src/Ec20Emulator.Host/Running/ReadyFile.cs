using Ec20Emulator.Host.Options;

namespace Ec20Emulator.Host.Running;

/// <summary>A file with the ready line: whole from the moment it is there, gone when the modem is.</summary>
internal sealed class ReadyFile : IDisposable
{
    private readonly string _path;
    private readonly string _unfinished;
    private readonly string _asTyped;

    private ReadyFile(string path)
    {
        (_asTyped, _path) = (path, Path.GetFullPath(path));
        _unfinished = $"{_path}.{Environment.ProcessId}.tmp";
    }

    /// <summary>Makes sure that it can be written, before anything is started.</summary>
    /// <exception cref="BindException">It cannot.</exception>
    public static ReadyFile Prepare(string path)
    {
        var file = new ReadyFile(path);
        file.Try(() => File.WriteAllText(file._unfinished, ""));
        if (!Directory.Exists(file._path))
            return file;
        file.Dispose();
        throw new BindException($"--ready-file {path}", new IOException("that is a folder; name a file"));
    }

    /// <summary>Writes it.</summary>
    /// <exception cref="BindException">It cannot be written.</exception>
    public void Write(string line) => Try(() =>
    {
        File.WriteAllText(_unfinished, line + "\n");
        File.Move(_unfinished, _path, overwrite: true);
    });

    /// <summary>Removes it.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(_unfinished);
            if (!Directory.Exists(_path))
                File.Delete(_path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // its folder was taken away or closed to us: nothing of ours is left to remove
        }
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BindException($"--ready-file {_asTyped}", new IOException(FileTrouble.Of(_asTyped, failure), failure));
        }
    }
}
