using System.Diagnostics;
using System.Text;

namespace Ec20Emulator.TestKit.Counterparts;

/// <summary>A counterpart program that runs in the foreground; killed at disposal. Keeps the head of what it printed, for messages.</summary>
internal sealed class CounterpartProcess : IAsyncDisposable
{
    private const int MostOutputChars = 16_384;

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private CounterpartProcess(Process process) => _process = process;

    /// <summary>True once it is gone.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>What it printed so far on stdout and stderr.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts a program.</summary>
    public static CounterpartProcess Start(string path, IEnumerable<string> arguments)
    {
        var process = new Process { StartInfo = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true } };
        var counterpart = new CounterpartProcess(process);
        process.OutputDataReceived += (_, line) => counterpart.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => counterpart.Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return counterpart;
    }

    /// <summary>Its exit code, once it has ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Completes when it has ended by itself and all it printed is there.</summary>
    public Task WhenExitedAsync() => _process.WaitForExitAsync();

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
        lock (_output)
        {
            if (line is not null && _output.Length < MostOutputChars)
                _output.AppendLine(line);
        }
    }
}
