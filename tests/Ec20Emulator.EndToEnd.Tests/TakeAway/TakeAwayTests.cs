using Ec20Emulator.EndToEnd.Tests.Clients;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.EndToEnd.Tests.Readme;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.TakeAway;

/// <summary>What is taken away of a dialogue is fed back: a fresh modem answers as the one before, whatever was said.</summary>
[Platform("Linux")]
internal sealed class TakeAwayTests
{
    private TakenDialogue _ordinary = null!;
    private TakenDialogue _hostile = null!;

    [OneTimeSetUp]
    public async Task Talk() => (_ordinary, _hostile) = (await TakenDialogue.OrdinaryAsync(), await TakenDialogue.HostileAsync());

    [OneTimeTearDown]
    public async Task End()
    {
        await _ordinary.DisposeAsync();
        await _hostile.DisposeAsync();
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Transcript_IsReplayed(bool isHostile)
    {
        var transcript = await (isHostile ? _hostile : _ordinary).TakeAsync("transcript");
        await using var replay = EmulatorProcess.Start(folder => File.WriteAllText(Path.Combine(folder, "taken.at"), transcript), "replay", "taken.at");
        Assert.That(await replay.WhenEndedAsync(), Is.Zero, $"{replay.Output}{replay.Log}\n{Cut(transcript)}");
        Assert.That(replay.Output, Does.Contain("no difference"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Scenario_IsVerified(bool isHostile)
    {
        var scenario = await (isHostile ? _hostile : _ordinary).TakeAsync("scenario");
        await using var verify = EmulatorProcess.Start(folder => File.WriteAllText(Path.Combine(folder, "taken.yaml"), scenario), "verify", "taken.yaml");
        Assert.That(await verify.WhenEndedAsync(), Is.Zero, $"{verify.Output}{verify.Log}\n{Cut(scenario)}");
    }

    [Test]
    public async Task NUnitTests_CompileAndPass()
    {
        using var home = new NewcomersHome();
        home.Write("Taken.Tests.csproj", Pages.Blocks(Pages.InYourTests, "xml")[0].Replace("../ec20-emulator/", Pages.Checkout + "/", StringComparison.Ordinal));
        home.Write("Ordinary.cs", await _ordinary.TakeAsync("nunit"));
        home.Write("Hostile.cs", await _hostile.TakeAsync("nunit"));
        var (code, told) = await home.DotnetAsync(["test", "-c", NewcomerTests.Configuration, "-nodeReuse:false", "-p:UseSharedCompilation=false"]);
        Assert.That(told, Does.Match("Failed: +0, Passed: +2, Skipped: +0, Total: +2").And.Not.Contain("warning"), Cut(await _ordinary.TakeAsync("nunit")));
        Assert.That(code, Is.Zero, told);
    }

    [Test]
    public async Task Pytests_Pass()
    {
        Counterpart.Find("pytest-3", "python3-pytest");
        using var folder = new ClientFolder("python");
        var python = await PythonClientTests.InstallAsync(folder);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "test_ordinary.py"), await _ordinary.TakeAsync("pytest"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "test_hostile.py"), await _hostile.TakeAsync("pytest"));
        var told = await folder.RunAsync(python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_ordinary.py", "test_hostile.py");
        Assert.That(told, Does.Contain("2 passed"));
    }

    [Test]
    public async Task CurlLines_DoWhatTheWorldDid()
    {
        var shell = Counterpart.Find("sh", "dash");
        Counterpart.Find("curl", "curl");
        await using var modem = await TakenDialogue.StartAsync("curled");
        await modem.ResetAsync();
        await modem.DoAsync("PUT", "network/signal", """{"signal":7}""");
        await modem.DoAsync("PUT", "files/RAM:a'b.txt");
        await modem.DoAsync("POST", "urcs", """{"line":"+EVIL: '\"$(id)`id`{*}\\n</script> ' # : - x"}""");
        await modem.HearAsync("- x\r\n");
        await modem.DoAsync("POST", "clock/advance", """{"byMs":3500}""");
        await modem.DoAsync("POST", "faults", """{"type":"commandError","match":"'\"\\$\\(id\\)`# : - \\\\"}""");
        await modem.DoAsync("DELETE", "faults/1");
        var before = await modem.ReadJournalAsync();
        var script = await modem.TakeAsync("curl");
        await modem.ResetAsync();
        var (code, told) = await HostProgram.RunAsync(shell, ["-s"], input: script);
        Assert.That(code, Is.Zero, $"{told}\n{script}");
        Assert.That(await modem.ReadJournalAsync(), Is.EqualTo(before), script);
    }

    private static string Cut(string text) => text.Length < 20_000 ? text : text[..20_000];
}
