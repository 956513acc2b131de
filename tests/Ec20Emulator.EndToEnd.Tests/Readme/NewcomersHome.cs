using System.Diagnostics;

namespace Ec20Emulator.EndToEnd.Tests.Readme;

/// <summary>An empty folder outside of the checkout, and a shell that knows nothing of the test run around it.</summary>
internal sealed class NewcomersHome : IDisposable
{
    /// <summary>Where packages are unpacked to, within the folder, by <see cref="KeepPackagesHere"/>.</summary>
    public const string OwnPackages = "unpacked";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ec20-newcomer-");

    /// <summary>The program <c>dotnet</c>.</summary>
    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    public string Path => _folder.FullName;

    /// <summary>True to leave no unpacked package on the computer; those that are there already are used.</summary>
    public bool KeepPackagesHere { get; set; }

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    /// <summary>Runs <c>dotnet</c> there.</summary>
    public async Task<(int Code, string Told)> DotnetAsync(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Dotnet, arguments) { WorkingDirectory = Path, RedirectStandardOutput = true, RedirectStandardError = true };
        ForgetTheRunAround(start.Environment);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        if (KeepPackagesHere)
        {
            start.Environment["NUGET_FALLBACK_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            start.Environment["NUGET_PACKAGES"] = System.IO.Path.Combine(Path, OwnPackages);
        }
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(Patience);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Takes away what the test run has put into the environment.</summary>
    public static void ForgetTheRunAround(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsOfTheRunAround).ToArray())
            environment.Remove(name);
    }

    private static bool IsOfTheRunAround(string variable) =>
        variable.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("EC20EMU_", StringComparison.Ordinal) || variable.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase);
}
