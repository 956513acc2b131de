namespace Ec20Emulator.Modem.Tests.Files.Persistence;

/// <summary>A directory that is gone after the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    /// <summary>Full path.</summary>
    internal string Path { get; } = Directory.CreateTempSubdirectory("ec20emu-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
