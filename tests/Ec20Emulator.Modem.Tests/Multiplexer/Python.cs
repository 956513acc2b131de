using System.Diagnostics;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.Modem.Tests.Multiplexer;

/// <summary>The independent implementation of the frames, in the test data.</summary>
internal static class Python
{
    private const string Program = "/usr/bin/python3";

    /// <summary>Runs mux27010.py and hands back what it printed; its errors are part of that.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        if (!File.Exists(Program))
            Counterpart.Missing("python3 is not installed (Debian package python3)");
        var script = Path.Combine(AppContext.BaseDirectory, "Multiplexer", "TestData", "mux27010.py");
        using var process = Process.Start(new ProcessStartInfo(Program, [script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return output + await errors;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
