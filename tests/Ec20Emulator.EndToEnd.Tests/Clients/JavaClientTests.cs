using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Clients;

/// <summary>The client for Java, as its users have it: a jar, and JUnit's console.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class JavaClientTests
{
    private static readonly string[] JUnit =
    [
        "junit-platform-console", "junit-platform-commons", "junit-platform-engine", "junit-platform-launcher", "junit-platform-reporting",
        "junit-jupiter-api", "junit-jupiter-engine", "opentest4j", "apiguardian-api", "picocli", "univocity-parsers",
    ];

    [Test]
    public async Task Tests_OfTheJar_Pass()
    {
        var javac = Counterpart.Find("javac", "openjdk-17-jdk-headless");
        var java = Counterpart.Find("java", "openjdk-17-jre-headless");
        const string console = "/usr/share/java/junit-platform-console-standalone.jar";
        if (!File.Exists(console))
            Counterpart.Missing($"{console} is not there (Debian package junit5)");
        using var folder = new ClientFolder("java");
        await folder.RunAsync("/bin/sh", "build.sh");
        var path = string.Join(':', JUnit.Select(jar => $"/usr/share/java/{jar}.jar").Concat(["ec20emu.jar", "tests"]));
        var sources = Directory.GetFiles(Path.Combine(folder.Path, "src", "test", "java", "ec20emu"));
        await folder.RunAsync(javac, ["-cp", path, "-d", "tests", .. sources]);
        var told = await folder.RunAsync(java, "-cp", path, "org.junit.platform.console.ConsoleLauncher", "--scan-classpath", "tests", "--disable-banner");
        Assert.That(told, Does.Match(@"[1-9]\d* tests successful").And.Match(@"\b0 tests failed"));
    }
}
