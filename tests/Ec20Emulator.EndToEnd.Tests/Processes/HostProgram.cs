using System.Diagnostics;

namespace Ec20Emulator.EndToEnd.Tests.Processes;

/// <summary>A program somebody else wrote, run to its end.</summary>
internal static class HostProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Runs it.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working folder; that of the test where it is null.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="patience">How long it may take; null = 90 s.</param>
    /// <param name="variables">Its environment, besides that of the test; null = without the variable.</param>
    /// <returns>Its exit code and what it wrote.</returns>
    public static async Task<(int Code, string Told)> RunAsync(
        string program, IEnumerable<string> arguments, DirectoryInfo? folder = null, string input = "", TimeSpan? patience = null, params (string Name, string? Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder?.FullName ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var end = new CancellationTokenSource(patience ?? Patience, TimeProvider.System);
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(end.Token);
            var output = await process.StandardOutput.ReadToEndAsync(end.Token);
            await process.WaitForExitAsync(end.Token);
            return (process.ExitCode, output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
