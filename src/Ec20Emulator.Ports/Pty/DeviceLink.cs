namespace Ec20Emulator.Ports.Pty;

/// <summary>A symbolic link under a name that stays, to a device whose name does not.</summary>
internal sealed class DeviceLink(string path) : IDisposable
{
    private string? _target;

    /// <summary>Full path of the link.</summary>
    internal string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Points the link to a device; a link that is there already is replaced, anything else is left alone.</summary>
    /// <exception cref="IOException">The path exists and is no symbolic link, or the link cannot be made.</exception>
    internal void PointTo(string device)
    {
        var present = new FileInfo(Path);
        if (present.LinkTarget is not null)
            present.Delete();
        else if (System.IO.Path.Exists(Path))
            throw new IOException($"{Path} exists and is not a symbolic link; it is left as it is. Choose another path or remove it.");
        try
        {
            File.CreateSymbolicLink(Path, device);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"{Path} cannot be created: {e.Message}", e);
        }

        _target = device;
    }

    /// <summary>Removes the link, if it is still ours.</summary>
    public void Dispose()
    {
        try
        {
            var present = new FileInfo(Path);
            if (_target is not null && present.LinkTarget == _target)
                present.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // its folder is gone or closed to us: nothing of ours is left to remove
        }
    }
}
