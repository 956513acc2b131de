using System.Diagnostics;
using System.Reflection;

namespace Ec20Emulator.EndToEnd.Tests.Readme;

/// <summary>What a newcomer does: copies the sample from README.md into an empty folder and runs it.</summary>
internal sealed class NewcomerTests
{
    private const string Section = "## In your tests";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Test]
    public async Task Sample_CopiedIntoAnEmptyProject_Passes()
    {
        var folder = Directory.CreateTempSubdirectory("ec20-newcomer-");
        try
        {
            var project = ReadmeText.Blocks(Section, "xml")[0];
            Assert.That(project, Does.Contain("\"../ec20-emulator/"), "the clone beside the project");
            project = project.Replace("../ec20-emulator/", ReadmeText.Checkout + "/", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Meter.Tests.csproj"), project);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "MeterTests.cs"), ReadmeText.Blocks(Section, "csharp")[0]);

            var (code, told) = await DotnetAsync(folder, "test", "--configuration", Configuration, "-nodeReuse:false", "-p:UseSharedCompilation=false");

            Assert.That(told, Does.Match(@"Failed: +0, Passed: +1, Skipped: +0, Total: +1"));
            Assert.That(code, Is.Zero, told);
            Assert.That(told, Does.Not.Contain("warning"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>That of this run, so that nothing of the product is built anew.</summary>
    private static string Configuration => typeof(NewcomerTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static async Task<(int Code, string Told)> DotnetAsync(DirectoryInfo folder, params string[] arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        var start = new ProcessStartInfo(dotnet, arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsOfTheRunAround).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
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

    /// <summary>A newcomer's shell has none of what the test run around this one has set.</summary>
    private static bool IsOfTheRunAround(string variable) =>
        variable.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("EC20EMU_", StringComparison.Ordinal) || variable.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase);
}
