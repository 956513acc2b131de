using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Clients;

/// <summary>The client for Python, as its users have it: a wheel in a virtual environment, and pytest.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PythonClientTests
{
    [Test]
    public async Task Tests_OfTheWheel_Pass()
    {
        Counterpart.Find("pytest-3", "python3-pytest");
        using var folder = new ClientFolder("python");
        var python = await InstallAsync(folder);
        var told = await folder.RunAsync(python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests");
        Assert.That(told, Does.Match(@"\d+ passed").And.Not.Contain("skipped"));
    }

    /// <summary>Builds the wheel and installs it, without a network.</summary>
    /// <returns>The Python that has it.</returns>
    internal static async Task<string> InstallAsync(ClientFolder folder)
    {
        Counterpart.Find("python3", "python3");
        await folder.InstallAsync("/usr/bin/python3", "-m", "venv", "--system-site-packages", "environment");
        var installed = Path.Combine(folder.Path, "environment", "bin", "python");
        await folder.RunAsync(installed, "-m", "pip", "-q", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", "dist", ".");
        var wheel = Directory.GetFiles(Path.Combine(folder.Path, "dist"), "*.whl").Single();
        await folder.RunAsync(installed, "-m", "pip", "-q", "install", "--no-deps", "--no-index", wheel);
        return installed;
    }
}
