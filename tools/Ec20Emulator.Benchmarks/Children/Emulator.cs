using System.Diagnostics;
using System.Text.Json;

namespace Ec20Emulator.Benchmarks.Children;

/// <summary><c>ec20emu</c> in a process of its own.</summary>
internal sealed class Emulator : IDisposable
{
    private readonly Process _process;

    private Emulator(Process process, Uri control, TimeSpan boot) => (_process, Control, Boot) = (process, control, boot);

    /// <summary>Where its control API is.</summary>
    public Uri Control { get; }

    /// <summary>From its start to its ready line.</summary>
    public TimeSpan Boot { get; }

    /// <summary>Time of processors it has taken so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Its working set in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it without a modem, as a test runner does, and waits for its ready line.</summary>
    public static Task<Emulator> StartAsync() => StartAsync("--count", "0", "--clock", "manual", "--network", "loopback");

    /// <summary>Starts it with a control API and waits for its ready line.</summary>
    /// <param name="arguments">The rest of its command line.</param>
    public static async Task<Emulator> StartAsync(params string[] arguments)
    {
        // Its libraries lie here as this program needs them, some in the framework of the web: so it is started as this program is.
        var here = Path.ChangeExtension(typeof(Emulator).Assembly.Location, null);
        string[] line =
        [
            "exec", "--runtimeconfig", here + ".runtimeconfig.json", "--depsfile", here + ".deps.json", Path.Combine(AppContext.BaseDirectory, "ec20emu.dll"),
            .. arguments, "--control", "0", "--log", "warn",
        ];
        var begun = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("dotnet", line) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var ready = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("ec20emu has ended");
        return new Emulator(process, new Uri(JsonDocument.Parse(ready).RootElement.GetProperty("control").GetString()!), Stopwatch.GetElapsedTime(begun));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
