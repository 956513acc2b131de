using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Clients;

/// <summary>The client for Go, by <c>go test</c>, without a network.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class GoClientTests
{
    [Test]
    public async Task Tests_OfTheModule_Pass()
    {
        var go = Counterpart.Find("go", "golang-go");
        using var folder = new ClientFolder("go");
        folder.Variables["GOFLAGS"] = "-mod=mod";
        folder.Variables["GOPROXY"] = "off";
        folder.Variables["GOCACHE"] = Path.Combine(folder.Path, "cache");
        Assert.That(await folder.RunAsync(go, "fmt", "./..."), Is.Empty);
        await folder.RunAsync(go, "vet", "./...");
        Assert.That(await folder.RunAsync(go, "test", "./..."), Does.Contain("ok"));
    }
}
