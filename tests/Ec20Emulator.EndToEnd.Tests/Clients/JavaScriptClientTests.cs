using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Clients;

/// <summary>The client for JavaScript, as its users have it: packed, installed beside their runner, and run by it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class JavaScriptClientTests
{
    [Test]
    public async Task Tests_OfThePackage_PassWithEveryRunner()
    {
        using var folder = new ClientFolder("javascript");
        var npm = await InstallAsync(folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await RunAsync("node"), Does.Match("# pass [1-9]").And.Contains("# fail 0"));
            Assert.That(await RunAsync("jest"), Does.Contain("2 passed"));
            Assert.That(await RunAsync("vitest"), Does.Contain("2 passed"));
            await RunAsync("types");
        }

        Task<string> RunAsync(string script) => folder.RunAsync(npm, "--prefix", "runners", "run", script);
    }

    /// <summary>Packs the client and installs it with the runners.</summary>
    /// <returns>npm.</returns>
    internal static async Task<string> InstallAsync(ClientFolder folder)
    {
        var npm = Counterpart.Find("npm", "npm");
        await folder.RunAsync(npm, "pack", "--silent");
        foreach (var test in Directory.GetFiles(Path.Combine(folder.Path, "test")))
            File.Copy(test, Path.Combine(folder.Path, "runners", Path.GetFileName(test)));
        await folder.InstallAsync(npm, "--prefix", "runners", "install", "--no-audit", "--no-fund", "--prefer-offline");
        await folder.RunAsync(npm, "--prefix", "runners", "install", "--no-audit", "--no-fund", "--prefer-offline", Path.Combine(folder.Path, "ec20emu-0.1.0.tgz"));
        return npm;
    }
}
