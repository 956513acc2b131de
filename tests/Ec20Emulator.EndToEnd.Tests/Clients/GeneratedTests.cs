using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.EndToEnd.Tests.Readme;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Clients;

/// <summary>What is generated is what the OpenAPI document says, and the cookbooks show what was run.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class GeneratedTests
{
    [Test]
    public async Task Clients_AndCookbooks_AreAsGenerated()
    {
        var python = Counterpart.Find("python3", "python3");
        var (code, told) = await HostProgram.RunAsync(python, [Path.Combine(Pages.Checkout, "tools", "clients", "generate.py"), "--check"],
            variables: ("PYTHONDONTWRITEBYTECODE", "1"));
        Assert.That(code, Is.Zero, told);
    }
}
