namespace Ec20Emulator.TestKit.Tls;

/// <summary>A TLS server of another make, started for the tests with the test certificates in a folder of its own.</summary>
public abstract class TlsServerProgram : IAsyncDisposable
{
    private readonly ServerProcess _process;
    private readonly string _folder;

    private protected TlsServerProgram(ServerProcess process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
    }

    /// <summary>The port it listens on, 1-65535.</summary>
    public int Port { get; }

    /// <summary>The last lines the server wrote.</summary>
    public string Output => _process.Output;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private protected static string MakeFolder() => Directory.CreateTempSubdirectory("ec20-tls-").FullName;

    private protected static async Task<Exception> NotReadyAsync(ServerProcess process, string folder)
    {
        await process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        return new InvalidOperationException("the server ended before it listened:\n" + process.Output);
    }
}
