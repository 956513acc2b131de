using System.Diagnostics;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Samples;

/// <summary>The samples for other languages, run as their users run them: with their own runner, against the real process.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ForeignSampleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Test]
    public async Task Pytest_Sample_Passes()
    {
        var pytest = Counterpart.Find("pytest-3", "python3-pytest");
        using var folder = new SampleFolder("pytest");
        Assert.That(await RunAsync(folder, pytest, "-q", "-p", "no:cacheprovider"), Does.Contain("2 passed"));
    }

    [Test]
    public async Task JUnit_Sample_Passes()
    {
        var javac = Counterpart.Find("javac", "openjdk-17-jdk-headless");
        var java = Counterpart.Find("java", "openjdk-17-jre-headless");
        const string console = "/usr/share/java/junit-platform-console-standalone.jar";
        if (!File.Exists(console))
            Counterpart.Missing($"{console} is not there (Debian package junit5)");
        string[] jars =
        [
            "junit-platform-console", "junit-platform-commons", "junit-platform-engine", "junit-platform-launcher", "junit-platform-reporting",
            "junit-jupiter-api", "junit-jupiter-engine", "opentest4j", "apiguardian-api", "picocli", "univocity-parsers",
        ];
        var path = string.Join(':', jars.Select(jar => $"/usr/share/java/{jar}.jar").Append("."));
        using var folder = new SampleFolder("junit");
        await RunAsync(folder, javac, "-cp", path, "ModemTest.java");
        var told = await RunAsync(folder, java, "-cp", path, "org.junit.platform.console.ConsoleLauncher", "-c", "ModemTest", "--disable-banner");
        Assert.That(told, Does.Contain("2 tests successful"));
    }

    [Test]
    public async Task Jest_Sample_Passes()
    {
        var npm = Counterpart.Find("npm", "npm");
        using var folder = new SampleFolder("jest");
        var (code, told) = await TryRunAsync(folder, npm, "install", "--no-audit", "--no-fund", "--prefer-offline");
        if (code != 0)
            Counterpart.Missing($"jest cannot be installed here: {told}");
        Assert.That(await RunAsync(folder, npm, "test", "--", "--ci"), Does.Contain("2 passed"));
    }

    private static async Task<string> RunAsync(SampleFolder folder, string program, params string[] arguments)
    {
        var (code, told) = await TryRunAsync(folder, program, arguments);
        Assert.That(code, Is.Zero, told);
        return told;
    }

    private static async Task<(int Code, string Told)> TryRunAsync(SampleFolder folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        start.Environment["EC20EMU"] = $"{dotnet} {System.IO.Path.Combine(AppContext.BaseDirectory, "ec20emu.dll")}";
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

    /// <summary>A sample in a folder of its own, so that its runner leaves nothing behind.</summary>
    private sealed class SampleFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ec20-sample-");

        public SampleFolder(string name)
        {
            foreach (var file in Directory.GetFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", name)))
                File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
        }

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
