using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Clients;

/// <summary>The client for C and C++: CMake builds its tests, CTest runs them with the fixture.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CClientTests
{
    [Test]
    public async Task Tests_OfTheHeader_PassWithTheFixture()
    {
        var cmake = Counterpart.Find("cmake", "cmake");
        var ctest = Counterpart.Find("ctest", "cmake");
        Counterpart.Find("gcc", "gcc");
        Counterpart.Find("g++", "g++");
        using var folder = new ClientFolder("c");
        folder.Add("shell");
        await folder.RunAsync(cmake, "-S", ".", "-B", "build");
        await folder.RunAsync(cmake, "--build", "build");
        Assert.That(await folder.RunAsync(ctest, "--test-dir", "build", "--output-on-failure", "--timeout", "60"), Does.Contain("100% tests passed"));
    }
}
