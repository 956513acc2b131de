using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.Host.Demo;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Recording;

/// <summary><c>record</c> between a host program and the emulator, and the recording replayed.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class RecordTests
{
    [Test]
    public async Task Chapter4_RecordedAndReplayed_ShowsNoDifference()
    {
        await using var recorded = await RecordedModem.StartAsync();
        await using (var host = await Dialogue.ConnectAsync(recorded.Address))
            await Dialogue.PlayAsync(host, Chapter4.Steps);
        var transcript = await recorded.FinishAsync();
        Assert.That(transcript, Does.Contain("<| \\r\\n>\\x20\n>| Test data from SSL\\x1a\n").And.Contain("<< CONNECT\n").And.Contain("\n>| +++\n<< OK\n"));

        await using var replay = EmulatorProcess.Start("replay", recorded.File, "--network", "loopback");
        Assert.That(await replay.WhenEndedAsync(), Is.Zero, replay.Output + replay.Log);
        Assert.That(replay.Output, Does.EndWith("no difference"));
    }

    [Test]
    public async Task Recording_TamperedWith_EndsWith1AndAReadableDifference()
    {
        await using var recorded = await RecordedModem.StartAsync();
        await using (var host = await Dialogue.ConnectAsync(recorded.Address))
            await Dialogue.PlayAsync(host, [DemoStep.Line("AT", "OK"), DemoStep.Line("AT+GMM", "EC20F", "OK"), DemoStep.Line("AT+CPIN?", "+CPIN: READY", "OK")]);
        await recorded.FinishAsync();
        await File.WriteAllTextAsync(recorded.File, (await File.ReadAllTextAsync(recorded.File)).Replace("<< EC20F", "<< EC25E", StringComparison.Ordinal));

        await using var replay = EmulatorProcess.Start("replay", recorded.File, "--no-echo-server");
        Assert.That(await replay.WhenEndedAsync(), Is.EqualTo(1), replay.Output + replay.Log);
        Assert.That(replay.Output, Does.Contain("differs behind >> AT+GMM")
            .And.Match(@"\| - expected +\| << EC25E +\|\n\| \+ came +\| << EC20F +\|").And.EndWith("1 difference").And.Not.Contain("\x1b"));
    }

    [TestCase("own")]
    [TestCase("system")]
    public async Task SerialDevice_Recorded_IsPassedOnByAPty(string driver)
    {
        var socat = Counterpart.Find("socat", "socat");
        var modem = EmulatorProcess.Start("--pty", "./ttyEC20", "--delays", "none", "--no-echo-server");
        await modem.WhenReadyAsync();
        await using var recorded = await RecordedModem.WhenReadyAsync(modem, EmulatorProcess.Start(
            "record", "--tty", $"{Path.Combine(modem.Folder.FullName, "ttyEC20")},115200", "--serial-driver", driver, "--listen", "pty=./ttyHost", "--out", "chat.at"));
        await using (var host = new DuplexProcess(socat, "-", $"{Path.Combine(recorded.Recorder.Folder.FullName, "ttyHost")},rawer"))
            await Dialogue.PlayAsync(host, [DemoStep.Line("AT", "OK"), DemoStep.Line("ATE0", "OK")]);
        Assert.That(await recorded.FinishAsync(), Does.EndWith(">> AT\n<< OK\n>> ATE0\n<< OK\n"));
    }

    [Test]
    public async Task Secrets_SaidToTheModem_AreNotWritten()
    {
        await using var recorded = await RecordedModem.StartAsync();
        await using (var host = await Dialogue.ConnectAsync(recorded.Address))
        {
            await Dialogue.PlayAsync(host,
            [
                DemoStep.Line("AT+QICSGP=1,1,\"apn\",\"user\",\"hunter2\",1", "OK"),
                DemoStep.Line("AT+QICSGP=1", "+QICSGP: 1,\"apn\",\"user\",\"hunter2\",1", "OK"),
                DemoStep.Line("AT+CPIN=\"8642\"", "+CME ERROR: 3"),
            ]);
        }
        Assert.That(await recorded.FinishAsync(), Does.Contain("\"user\",\"****\",1").And.Contain("\"user\",\"{*}\",1")
            .And.Not.Contain("hunter2").And.Not.Contain("8642"));
    }

    [Test]
    public async Task HostAndModem_GoingAndComing_AreSurvived()
    {
        await using var recorded = await RecordedModem.StartAsync();
        await using (var host = await Dialogue.ConnectAsync(recorded.Address))
            await Dialogue.PlayAsync(host, [DemoStep.Line("AT", "OK")]);
        await using var second = await Dialogue.ConnectAsync(recorded.Address);
        await Dialogue.PlayAsync(second, [DemoStep.Line("AT+GMM", "EC20F", "OK")]);

        await recorded.Modem.StopAsync();
        await recorded.Recorder.WhenLoggedAsync("went away");
        await using var again = EmulatorProcess.Start(["--tcp", (await recorded.Modem.WhenDialableAsync()).Authority, "--delays", "none", "--no-echo-server"]);
        await again.WhenReadyAsync();
        await again.WhenLoggedAsync("connected");
        await Dialogue.PlayAsync(second, [DemoStep.Line("AT+GMI", "Quectel", "OK")]);

        Assert.That(await recorded.FinishAsync(), Does.Contain("reattach\n").And.Contain("# the modem went away\n").And.Contain(">> AT+GMI\n<< Quectel\n<< OK\n"));
    }

    [Test]
    public async Task Transcript_ThatExists_IsNotOverwritten()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "ec20emu.runtimeconfig.json");
        await using var recorder = EmulatorProcess.Start("record", "--device", "127.0.0.1:1", "--listen", "tcp=127.0.0.1:0", "--out", file);
        Assert.That(await recorder.WhenEndedAsync(), Is.EqualTo(3));
        Assert.That(recorder.Log, Does.Contain(file));
    }

    [TestCase("record --out x.at", "--tty")]
    [TestCase("record --tty a --device b:1 --out x.at", "--device")]
    [TestCase("record --device 127.0.0.1:1", "--out")]
    [TestCase("record --device ./tty --out x.at", "--tty")]
    [TestCase("record --device 127.0.0.1:1 --out x.at --listen smoke", "--listen")]
    public async Task CommandLine_NotUnderstood_EndsWith2(string arguments, string why)
    {
        await using var recorder = EmulatorProcess.Start(arguments.Split(' '));
        Assert.That(await recorder.WhenEndedAsync(), Is.EqualTo(2));
        Assert.That(recorder.Log, Does.Contain(why));
    }
}
