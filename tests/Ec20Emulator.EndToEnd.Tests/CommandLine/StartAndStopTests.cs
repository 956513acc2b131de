using System.Net;
using System.Net.Sockets;
using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.Host.Demo;
using Ec20Emulator.Host.Dialling;

namespace Ec20Emulator.EndToEnd.Tests.CommandLine;

/// <summary>How the process begins and ends.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class StartAndStopTests
{
    [Test]
    public async Task ReadyLine_WithTwoPorts_NamesBothAndTheSeed()
    {
        await using var emulator = EmulatorProcess.Start("run", "--tcp", "127.0.0.1:0", "--rfc2217", "uart1=127.0.0.1:0", "--seed", "7", "--delays", "none");
        var ready = await emulator.WhenReadyAsync();
        var ports = ready.GetProperty("modems")[0].GetProperty("ports").EnumerateArray()
            .Select(port => (port.GetProperty("name").GetString(), new Uri(port.GetProperty("uri").GetString()!).Scheme));
        Assert.Multiple(() =>
        {
            Assert.That(ready.GetProperty("event").GetString(), Is.EqualTo("ready"));
            Assert.That(ready.GetProperty("seed").GetInt32(), Is.EqualTo(7));
            Assert.That(ready.GetProperty("modems")[0].GetProperty("id").GetString(), Is.EqualTo("m0"));
            Assert.That(ports, Is.EquivalentTo(new[] { ("usbmodem", "socket"), ("uart1", "rfc2217") }));
        });
    }

    [Test]
    public async Task Process_WithoutAModem_IsReadyAtOnceAndMakesThem()
    {
        await using var emulator = EmulatorProcess.Start("--count", "0", "--control", "0", "--clock", "manual", "--ready-file", "ready.json");
        var ready = await emulator.WhenReadyAsync();
        Assert.That(ready.GetProperty("modems").GetArrayLength(), Is.Zero);
        using var http = new HttpClient { BaseAddress = new Uri(ready.GetProperty("control").GetString()!) };
        using var made = await http.PostAsync("/api/v1/modems", null);
        var uri = System.Text.Json.JsonDocument.Parse(await made.Content.ReadAsStringAsync()).RootElement.GetProperty("waysIn")[0].GetProperty("uri").GetString()!;
        await using var modem = await Dialogue.ConnectAsync(new Uri(uri));
        await Dialogue.PlayAsync(modem, [DemoStep.Line("AT", "OK")]);

        Assert.That(await emulator.StopAsync(), Is.Zero, emulator.Log);

        Assert.That(emulator.Folder.GetFileSystemInfos(), Is.Empty);
        Assert.That(await modem.ReadAsync(new byte[1]), Is.Zero);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Page_IsLoadedWithTheControlApiAlone(bool hasControl)
    {
        await using var emulator = EmulatorProcess.Start(["--tcp", "127.0.0.1:0", .. hasControl ? new[] { "--control", "0" } : []]);
        await emulator.WhenReadyAsync();
        var loaded = await File.ReadAllTextAsync($"/proc/{emulator.Id}/maps");
        foreach (var assembly in new[] { "Ec20Emulator.WebConsole.dll", "MudBlazor.dll", "Microsoft.AspNetCore.dll", "Microsoft.AspNetCore.Components.dll" })
            Assert.That(loaded.Contains('/' + assembly, StringComparison.Ordinal), Is.EqualTo(hasControl), assembly);
    }

    [TestCase("real")]
    [TestCase("x100")]
    [TestCase("manual")]
    public async Task Modem_OnceReadyOnAnyClock_AnswersAt(string clock)
    {
        await using var emulator = EmulatorProcess.Start("--tcp", "127.0.0.1:0", "--clock", clock);
        await using var modem = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.That(await AtProbe.AskAsync(modem, patience.Token), Is.True);
    }

    [Test]
    public async Task ReadyLine_ComesWhenTheModemIsRegistered()
    {
        await using var emulator = EmulatorProcess.Start("--tcp", "127.0.0.1:0");
        await using var modem = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        await Dialogue.PlayAsync(modem, [DemoStep.Line("AT+QIACT=1", "OK")]);
    }

    [Test]
    public async Task ReadyLine_ByRequest_ComesWhenThePortsAnswer()
    {
        await using var emulator = EmulatorProcess.Start("--tcp", "127.0.0.1:0", "--ready", "awake", "--clock", "x0.1");
        await using var modem = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        await Dialogue.PlayAsync(modem, [DemoStep.Line("AT+QIACT=1", "ERROR")]);
    }

    [TestCase("2026-01-01T00:00:00Z", null)]
    [TestCase("2031-05-06T07:08:09Z", "2031-05-06T07:08:09Z")]
    [TestCase("2031-05-06T05:08:09Z", "2031-05-06T07:08:09+02:00")]
    public async Task ManualClock_BeginsAtAFixedMoment(string now, string? start)
    {
        await using var emulator = EmulatorProcess.Start(
            ["--tcp", "127.0.0.1:0", "--control", "127.0.0.1:0", "--clock", "manual", .. start is null ? [] : new[] { "--clock-start", start }]);
        var control = (await emulator.WhenReadyAsync()).GetProperty("control").GetString();
        using var http = new HttpClient();
        Assert.That(await http.GetStringAsync($"{control}/api/v1/modems/m0/clock"), Does.Contain(now[..^1]));
    }

    [TestCase("TERM")]
    [TestCase("INT")]
    [TestCase("HUP")]
    public async Task Signal_WhileADteIsAttached_LeavesNothingBehind(string signal)
    {
        await using var emulator = EmulatorProcess.Start(
            "--tcp", "127.0.0.1:0", "--pty", "./ttyEC20", "--ready-file", "ready.json", "--delays", "none");
        await using var modem = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        await Dialogue.PlayAsync(modem, [DemoStep.Line("AT", "OK")]);
        var before = emulator.Folder.GetFileSystemInfos().Select(entry => entry.Name);
        Assert.That(before, Is.EquivalentTo(new[] { "ttyEC20", "ready.json" }));

        Assert.That(await emulator.StopAsync(signal), Is.Zero, emulator.Log);

        Assert.That(emulator.Folder.GetFileSystemInfos(), Is.Empty);
        Assert.That(await modem.ReadAsync(new byte[1]), Is.Zero, "the session is closed in order");
    }

    [Test]
    public async Task ReadyFile_HasTheReadyLine()
    {
        await using var emulator = EmulatorProcess.Start("--tcp", "127.0.0.1:0", "--ready-file", "ready.json", "--delays", "none");
        await emulator.WhenReadyAsync();
        Assert.That(await File.ReadAllTextAsync(Path.Combine(emulator.Folder.FullName, "ready.json")), Is.EqualTo(emulator.Output + "\n"));
    }

    [Test]
    public async Task Port_ThatIsBusy_EndsWith3AndNamesIt()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var endPoint = other.LocalEndpoint.ToString()!;
        await using var emulator = EmulatorProcess.Start("--pty", "./ttyEC20", "--tcp", endPoint);
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(3));
        Assert.That(emulator.Log, Does.Contain($"--tcp {endPoint}"));
        Assert.That(emulator.Output, Is.Empty);
        Assert.That(emulator.Folder.GetFileSystemInfos(), Is.Empty);
    }

    [TestCase("own")]
    [TestCase("system")]
    public async Task SerialDevice_ThatIsNotThere_EndsWith3AndSaysWhatToDo(string driver)
    {
        await using var emulator = EmulatorProcess.Start("--tty", "/dev/ttyNoSuchThing,9600", "--serial-driver", driver);
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(3));
        Assert.That(emulator.Log, Does.Contain("cannot open --tty /dev/ttyNoSuchThing,9600: /dev/ttyNoSuchThing: there is no such device; is it plugged in"));
    }

    [Test]
    public async Task Pty_WhereAFileIs_EndsWith3AndLeavesTheFile()
    {
        await using var emulator = EmulatorProcess.Start("--pty", Path.Combine(AppContext.BaseDirectory, "ec20emu.dll"));
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(3));
        Assert.That(emulator.Log, Does.Contain("is not a symbolic link"));
    }

    [Test]
    public async Task SecondClient_OfABusyPort_IsClosedAndTheFirstIsServed()
    {
        await using var emulator = EmulatorProcess.Start(Dialogue.QuietModem);
        var address = await emulator.WhenDialableAsync();
        await using var first = await Dialogue.ConnectAsync(address);
        await Dialogue.PlayAsync(first, [DemoStep.Line("AT", "OK")]);
        await using var second = await Dialogue.ConnectAsync(address);
        Assert.That(await second.ReadAsync(new byte[1]).AsTask().WaitAsync(TimeSpan.FromSeconds(20)), Is.Zero);
        await Dialogue.PlayAsync(first, [DemoStep.Line("AT", "OK")]);
    }
}
