using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Control;

/// <summary>The control API of the real process.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class ControlApiTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Program_InAnotherLanguage_ControlsTheModem()
    {
        var python = Counterpart.Find("python3", "python3");
        await using var emulator = EmulatorProcess.Start("--tcp", "127.0.0.1:0", "--control", "127.0.0.1:0", "--clock", "manual", "--network", "loopback");
        await emulator.WhenReadyAsync();
        using var session = Process.Start(new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "Control", "control_session.py"), emulator.Output])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var errors = session.StandardError.ReadToEndAsync(patience.Token);
        Assert.That(await session.StandardOutput.ReadToEndAsync(patience.Token) + await errors, Is.EqualTo("done\n"), emulator.Log);
    }

    [Test]
    public async Task Sigterm_WithAnEventStreamAttached_EndsWithinTwoSeconds()
    {
        await using var emulator = EmulatorProcess.Start("--tcp", "127.0.0.1:0", "--control", "0", "--delays", "none", "--ready-file", "ready.json");
        var control = (await emulator.WhenReadyAsync()).GetProperty("control").GetString()!;
        Assert.That(control, Does.Match(@"^http://127\.0\.0\.1:\d+$"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(emulator.Folder.FullName, "ready.json")), Does.Contain(control));
        using var http = new HttpClient { BaseAddress = new Uri(control), Timeout = Patience };
        using var events = await http.GetAsync("/api/v1/modems/m0/journal/events", HttpCompletionOption.ResponseHeadersRead);
        var poll = http.GetAsync("/api/v1/modems/m0/journal?waitMs=600000&after=1000000");
        using var reader = new StreamReader(await events.Content.ReadAsStreamAsync());
        Assert.That(await reader.ReadLineAsync().WaitAsync(Patience), Is.EqualTo(": journal"));

        var startedAt = TimeProvider.System.GetTimestamp();
        Assert.That(await emulator.StopAsync(), Is.Zero, emulator.Log);

        Assert.That(TimeProvider.System.GetElapsedTime(startedAt), Is.LessThan(TimeSpan.FromSeconds(2)), emulator.Log);
        await reader.ReadToEndAsync().WaitAsync(Patience);
        await poll.ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(Patience);
        Assert.That(emulator.Folder.GetFileSystemInfos(), Is.Empty);
    }

    [Test]
    public async Task Log_WhileTheApiIsUsed_LeavesStdoutToTheReadyLine()
    {
        await using var emulator = EmulatorProcess.Start("--tcp", "127.0.0.1:0", "--control", "0", "--delays", "none", "--log", "debug");
        var ready = await emulator.WhenReadyAsync();
        using var http = new HttpClient { BaseAddress = new Uri(ready.GetProperty("control").GetString()!), Timeout = Patience };
        await http.GetStringAsync("/api/v1/modems");
        await emulator.WhenLoggedAsync("/api/v1/modems");
        Assert.That(emulator.Output.Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task ReadyLine_WithoutTheOption_NamesNoControl()
    {
        await using var emulator = EmulatorProcess.Start("--tcp", "127.0.0.1:0", "--delays", "none");
        Assert.That((await emulator.WhenReadyAsync()).TryGetProperty("control", out _), Is.False);
    }

    [Test]
    public async Task Endpoint_ThatIsTaken_EndsWith3AndNamesIt()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var endPoint = other.LocalEndpoint.ToString()!;
        await using var emulator = EmulatorProcess.Start("--tcp", "127.0.0.1:0", "--pty", "./ttyEC20", "--control", endPoint);
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(3));
        Assert.That(emulator.Log, Does.Contain($"--control {endPoint}"));
        Assert.That(emulator.Output, Is.Empty);
        Assert.That(emulator.Folder.GetFileSystemInfos(), Is.Empty);
    }

    [Test]
    public async Task Address_ThatIsNotOfThisComputer_EndsWith3()
    {
        await using var emulator = EmulatorProcess.Start("--tcp", "127.0.0.1:0", "--control", "192.0.2.1:7030", "--control-token", "t");
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(3), emulator.Log);
        Assert.That(emulator.Log, Does.Contain("--control 192.0.2.1:7030"));
    }

    [Test]
    public async Task Token_ByVariable_IsAskedFor()
    {
        var variables = new Dictionary<string, string> { ["EC20EMU_CONTROL"] = "127.0.0.1:0", ["EC20EMU_CONTROL_TOKEN"] = "hush" };
        await using var emulator = EmulatorProcess.Start(variables, "--tcp", "127.0.0.1:0", "--delays", "none", "--log", "trace");
        using var http = new HttpClient { BaseAddress = new Uri((await emulator.WhenReadyAsync()).GetProperty("control").GetString()!), Timeout = Patience };
        Assert.That((await http.GetAsync("/version")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        http.DefaultRequestHeaders.Authorization = new("Bearer", "hush");
        Assert.That((await http.GetAsync("/version")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(emulator.Log, Does.Not.Contain("hush"));
    }
}
