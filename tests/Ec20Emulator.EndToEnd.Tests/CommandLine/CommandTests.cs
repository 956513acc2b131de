using System.Net;
using System.Net.Sockets;
using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.EndToEnd.Tests.Processes;

namespace Ec20Emulator.EndToEnd.Tests.CommandLine;

/// <summary>The commands besides <c>run</c>.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CommandTests
{
    [Test]
    public async Task Demo_PlayedToItsEnd_EndsWith0()
    {
        await using var demo = EmulatorProcess.Start("demo", "--clock", "x10");
        Assert.That(await demo.WhenEndedAsync(), Is.Zero, demo.Output + demo.Log);
        Assert.That(demo.Output, Does.Contain("+QSSLURC: \"recv\",4,18\nTest data from SSL").And.Not.Contain("\x1b"));
    }

    [Test]
    public async Task Health_OfAModem_EndsWith0()
    {
        await using var emulator = EmulatorProcess.Start(Dialogue.QuietModem);
        await using var health = EmulatorProcess.Start("health", (await emulator.WhenDialableAsync()).ToString().TrimEnd('/'));
        Assert.That(await health.WhenEndedAsync(), Is.Zero, health.Log);
    }

    [Test]
    [Platform("Linux")]
    public async Task Health_OfAPty_EndsWith0()
    {
        await using var emulator = EmulatorProcess.Start("--pty", "./ttyEC20", "--delays", "none", "--no-echo-server");
        await emulator.WhenReadyAsync();
        await using var health = EmulatorProcess.Start("health", Path.Combine(emulator.Folder.FullName, "ttyEC20"));
        Assert.That(await health.WhenEndedAsync(), Is.Zero, health.Log);
    }

    [Test]
    public async Task Health_WhereNobodyListens_EndsWith1()
    {
        await using var health = EmulatorProcess.Start("health", FreeEndPoint());
        Assert.That(await health.WhenEndedAsync(), Is.EqualTo(1));
        Assert.That(health.Log, Is.Not.Empty);
    }

    [Test]
    public async Task Health_OfSomethingSilent_EndsWith42()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var health = EmulatorProcess.Start("health", silent.LocalEndpoint.ToString()!, "--timeout", "0.5");
        Assert.That(await health.WhenEndedAsync(), Is.EqualTo(42));
    }

    [Test]
    public async Task Coverage_ListsWhatIsBuiltAndWhatIsNot()
    {
        await using var coverage = EmulatorProcess.Start("coverage");
        Assert.That(await coverage.WhenEndedAsync(), Is.Zero);
        Assert.That(coverage.Output, Does.Match(@"AT\+QSSLOPEN +Test Write").And.Match(@"Not built: \d+ commands"));
    }

    private static string FreeEndPoint()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener.LocalEndpoint.ToString()!;
    }
}
