using System.Diagnostics;
using System.Text.Json;

namespace Ec20Emulator.Benchmarks.Children;

/// <summary><c>ec20emu</c> in a process of its own, without a modem, as a test runner starts it.</summary>
internal sealed class Emulator : IDisposable
{
    private readonly Process _process;

    private Emulator(Process process, Uri control) => (_process, Control) = (process, control);

    /// <summary>Where its control API is.</summary>
    public Uri Control { get; }

    /// <summary>Starts it and waits for its ready line.</summary>
    public static async Task<Emulator> StartAsync()
    {
        // Its libraries lie here as this program needs them, some in the framework of the web: so it is started as this program is.
        var here = Path.ChangeExtension(typeof(Emulator).Assembly.Location, null);
        string[] line =
        [
            "exec", "--runtimeconfig", here + ".runtimeconfig.json", "--depsfile", here + ".deps.json", Path.Combine(AppContext.BaseDirectory, "ec20emu.dll"),
            "--count", "0", "--control", "0", "--clock", "manual", "--network", "loopback", "--log", "warn",
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", line) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var ready = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("ec20emu has ended");
        return new Emulator(process, new Uri(JsonDocument.Parse(ready).RootElement.GetProperty("control").GetString()!));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
