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
    public async Task Health_WhereNobodyListens_EndsWith3AndNamesTheEndpoint()
    {
        var endPoint = FreeEndPoint();
        await using var health = EmulatorProcess.Start("health", endPoint);
        Assert.That(await health.WhenEndedAsync(), Is.EqualTo(3));
        Assert.That(health.Log, Does.Contain($"socket://{endPoint}"));
    }

    [Test]
    public async Task Health_OfSomethingSilent_EndsWith42()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var health = EmulatorProcess.Start("health", silent.LocalEndpoint.ToString()!, "--timeout", "0.5");
        Assert.That(await health.WhenEndedAsync(), Is.EqualTo(42));
        Assert.That(health.Log, Does.Contain($"socket://{silent.LocalEndpoint}: no OK within 0.5 s"));
    }

    [Test]
    public async Task Coverage_ListsWhatIsBuiltAndWhatIsNot()
    {
        await using var coverage = EmulatorProcess.Start("coverage");
        Assert.That(await coverage.WhenEndedAsync(), Is.Zero);
        Assert.That(coverage.Output, Does.Match(@"AT\+QSSLOPEN +Test Write").And.Match(@"Not built: \d+ commands"));
    }

    [Test]
    public async Task Coverage_OfTheManual_ListsItsStatementsWithTheirProofs()
    {
        await using var coverage = EmulatorProcess.Start("coverage", "--manual");
        Assert.That(await coverage.WhenEndedAsync(), Is.Zero);
        Assert.That(coverage.Output, Does.Match(@"213 statements, \d+ hold, \d+ are done otherwise on purpose, 0 have no proof").And.Contain("\n2.1.6 AT+QSSLSTATE"));
        Assert.That(coverage.Output, Does.Match(@"  holds     Only SSL connections are shown\n +ssl/close: "));
    }

    [TestCase("")]
    [TestCase("run")]
    [TestCase("demo")]
    [TestCase("record")]
    [TestCase("replay")]
    [TestCase("verify")]
    [TestCase("health")]
    [TestCase("watch")]
    [TestCase("shell")]
    [TestCase("coverage")]
    [TestCase("doctor")]
    public async Task Help_HasDefaultsAndExamples(string command)
    {
        await using var help = EmulatorProcess.Start([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.That(await help.WhenEndedAsync(), Is.Zero, help.Log);
        var options = help.Output.Split('\n').Where(line => line.StartsWith("  --", StringComparison.Ordinal) && !line.Contains("--version"));
        Assert.That(options, Has.All.Contain("Default: "));
        Assert.That(help.Output, Does.Contain($"\nExamples:\n  {(command is "" or "run" ? "ec20emu" : $"ec20emu {command}")}"));
    }

    [Test]
    public async Task Help_PutsOptionalArgumentsInBrackets()
    {
        await using var help = EmulatorProcess.Start("--help");
        Assert.That(await help.WhenEndedAsync(), Is.Zero);
        Assert.That(help.Output, Does.Contain("  verify [<FILE>] ").And.Contain("  health [<ENDPOINT>] ").And.Contain("  doctor [<PORT>] ").And.Contain("  shell [<ENDPOINT>] ").And.Contain("  replay <FILE> "));
    }

    [Test]
    public async Task Completion_OfAShell_IsSuggested()
    {
        await using var suggest = EmulatorProcess.Start("[suggest:11]", "ec20emu --c");
        Assert.That(await suggest.WhenEndedAsync(), Is.Zero);
        Assert.That(suggest.Output.Split('\n'), Is.EqualTo(new[] { "--capture", "--clock", "--clock-start", "--connection-urcs", "--control", "--control-token", "--count" }));
    }

    private static string FreeEndPoint()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener.LocalEndpoint.ToString()!;
    }
}
