using System.Diagnostics;
using System.Threading.Channels;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>A server program run for a test: its lines are read as they come, and it is killed on disposal.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartGuard = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Queue<string> _last = new();
    private readonly Lock _gate = new();

    private ServerProcess(Process process) => _process = process;

    /// <summary>The last lines it wrote, for the message of a failing test.</summary>
    public string Output
    {
        get
        {
            lock (_gate)
                return string.Join('\n', _last);
        }
    }

    /// <summary>Starts a program.</summary>
    public static ServerProcess Start(string path, string workingFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = new ServerProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        server._process.OutputDataReceived += (_, line) => server.Keep(line.Data);
        server._process.ErrorDataReceived += (_, line) => server.Keep(line.Data);
        server._process.Exited += (_, _) => server._lines.Writer.TryComplete();
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    /// <summary>Waits for a line.</summary>
    /// <returns>The line; null when the program ended without it.</returns>
    /// <exception cref="TimeoutException">It did not come within a minute.</exception>
    public async Task<string?> WaitForLineAsync(Func<string, bool> isWanted)
    {
        using var guard = new CancellationTokenSource(StartGuard);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(guard.Token))
            {
                if (isWanted(line))
                    return line;
            }
            return null;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{_process.StartInfo.FileName} did not get ready:\n{Output}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_gate)
        {
            _last.Enqueue(line);
            if (_last.Count > 100)
                _last.Dequeue();
        }
        _lines.Writer.TryWrite(line);
    }
}
