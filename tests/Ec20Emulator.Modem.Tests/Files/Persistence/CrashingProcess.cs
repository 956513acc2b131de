using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Ec20Emulator.StateCrash;

namespace Ec20Emulator.Modem.Tests.Files.Persistence;

/// <summary>A process that changes a state directory without end, until it is killed.</summary>
internal sealed class CrashingProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="directory">The state directory.</param>
    /// <param name="firstStep">Where it goes on.</param>
    internal CrashingProcess(string directory, int firstStep)
    {
        var start = new ProcessStartInfo(Runtime) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(Generations).Assembly.Location);
        start.ArgumentList.Add(directory);
        start.ArgumentList.Add(firstStep.ToString(CultureInfo.InvariantCulture));
        _process = Process.Start(start)!;
    }

    private static string Runtime
    {
        get
        {
            var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
            return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        }
    }

    /// <summary>The next step it reports as durable, or null where it has ended.</summary>
    internal async Task<int?> NextStepAsync() =>
        await _process.StandardOutput.ReadLineAsync() is { } line ? int.Parse(line, CultureInfo.InvariantCulture) : null;

    /// <summary>Kills it without a warning.</summary>
    /// <returns>The last of the steps it had reported and nobody had read yet, or null.</returns>
    internal async Task<int?> KillAsync()
    {
        _process.Kill();
        int? last = null;
        while (await NextStepAsync() is { } step)
            last = step;
        await _process.WaitForExitAsync();
        return last;
    }

    /// <summary>What it wrote to standard error until its end.</summary>
    internal Task<string> ErrorsAsync() => _process.StandardError.ReadToEndAsync();

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
