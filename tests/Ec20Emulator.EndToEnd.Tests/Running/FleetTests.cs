using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ec20Emulator.EndToEnd.Tests.Control;
using Ec20Emulator.EndToEnd.Tests.Processes;

namespace Ec20Emulator.EndToEnd.Tests.Running;

/// <summary>Many modems in one process.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class FleetTests
{
    [Test]
    public async Task Fifty_AreDialledEachAtItsOwnPort_AndAreThemselves()
    {
        await using var emulator = EmulatorProcess.Start("--count", "50", "--tcp", "127.0.0.1:0", "--rfc2217", "usbat=127.0.0.1:0+", "--delays", "none");
        var ready = await emulator.WhenReadyAsync();
        var modems = ready.GetProperty("modems").EnumerateArray().ToArray();
        Assert.That(ready.GetProperty("count").GetInt32(), Is.EqualTo(50));
        Assert.That(modems.Select(modem => modem.GetProperty("id").GetString()), Is.EqualTo(Enumerable.Range(0, 50).Select(number => $"m{number}")));
        Assert.That(modems.SelectMany(UrisOf), Is.Unique.And.Exactly(100).Items);

        var identities = await Task.WhenAll(modems.Select(async modem =>
        {
            await using var dte = await AtLine.DialAsync(UrisOf(modem).First());
            return (Imei: await dte.AskAsync("AT+CGSN"), Imsi: await dte.AskAsync("AT+CIMI"), Iccid: await dte.AskAsync("AT+QCCID"), Number: await dte.AskAsync("AT+CNUM"));
        }));
        Assert.Multiple(() =>
        {
            Assert.That(identities.Select(one => one.Imei), Is.Unique);
            Assert.That(identities.Select(one => one.Imsi), Is.Unique);
            Assert.That(identities.Select(one => one.Iccid), Is.Unique);
            Assert.That(identities.Select(one => one.Number), Is.Unique);
            Assert.That(identities[0].Imei, Does.Contain("860461024123450"), "the first is the modem there is without others");
        });
        Assert.That(await emulator.StopAsync(), Is.Zero, emulator.Log);
    }

    [Test]
    public async Task Thousand_TheLineHasTheFirstAndTheLast_TheFileHasAll()
    {
        await using var emulator = EmulatorProcess.Start("--count", "1000", "--control", "0", "--ready-file", "ready.json", "--delays", "none", "--log", "warn");
        var line = await emulator.WhenReadyAsync();
        Assert.That(line.GetProperty("modems").EnumerateArray().Select(modem => modem.GetProperty("id").GetString()), Is.EqualTo(new[] { "m0", "m999" }));
        Assert.That(line.GetProperty("count").GetInt32(), Is.EqualTo(1000));
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(emulator.Folder.FullName, "ready.json")));
        var modems = file.RootElement.GetProperty("modems").EnumerateArray().ToArray();
        Assert.That(modems.SelectMany(UrisOf), Is.Unique.And.Exactly(1000).Items);
        foreach (var modem in modems.Where((_, number) => number % 100 == 99))
        {
            await using var dte = await AtLine.DialAsync(UrisOf(modem).First());
            Assert.That(await dte.AskAsync("AT+CSQ"), Does.Contain("+CSQ: "));
        }
        using var http = new HttpClient { BaseAddress = new Uri(line.GetProperty("control").GetString()!) };
        Assert.That(await http.GetStringAsync("/readyz"), Is.EqualTo("ok"));
        Assert.That(await emulator.StopAsync(), Is.Zero, emulator.Log);
        Assert.That(emulator.Folder.GetFileSystemInfos(), Is.Empty);
    }

    [Test]
    public async Task Range_PartlyTaken_EndsWith3NamingThePort()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var emulator = EmulatorProcess.Start("--count", "3", "--tcp", $"127.0.0.1:{port - 1}+", "--pty", "./tty+", "--ready-file", "ready.json");
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(3), emulator.Log);
        Assert.That(emulator.Log, Does.Match($"cannot open --tcp 127.0.0.1:({port - 1}|{port}): something listens there already"));
        Assert.That(emulator.Log, Does.Not.Contain("boots"));
        Assert.That(emulator.Output, Is.Empty);
        Assert.That(emulator.Folder.GetFileSystemInfos(), Is.Empty, "nothing is left behind");
    }

    [Test]
    public async Task PseudoTerminalsAndStateFolders_AreCounted()
    {
        await using var emulator = EmulatorProcess.Start("--count", "3", "--pty", "./tty+", "--state-dir", "state", "--delays", "none");
        var ready = await emulator.WhenReadyAsync();
        Assert.That(ready.GetProperty("modems").EnumerateArray().SelectMany(UrisOf).Select(Path.GetFileName), Is.EqualTo(new[] { "tty-0", "tty-1", "tty-2" }));
        Assert.That(emulator.Folder.GetFiles("tty-*"), Has.Length.EqualTo(3));
        Assert.That(new DirectoryInfo(Path.Combine(emulator.Folder.FullName, "state")).GetDirectories().Select(folder => folder.Name), Is.EquivalentTo(new[] { "m0", "m1", "m2" }));
        Assert.That(await emulator.StopAsync(), Is.Zero, emulator.Log);
        Assert.That(emulator.Folder.GetFiles("tty-*"), Is.Empty);
    }

    [Test]
    public async Task Descriptors_TooFew_EndsWith3SayingHowManyItTakes()
    {
        await using var emulator = EmulatorProcess.StartUnder(["prlimit", "--nofile=500:500"], "--count", "200", "--tcp", "127.0.0.1:0");
        Assert.That(await emulator.WhenEndedAsync(), Is.EqualTo(3), emulator.Log);
        var said = Regex.Match(emulator.Log, "cannot open 200 modems: their 200 ways in need ([0-9]+) file descriptors, ([0-9]+) with a DTE .* limit of this process is ([0-9]+); raise it \\(ulimit -n ([0-9]+)");
        Assert.That(said.Success, Is.True, emulator.Log);
        Assert.That(said.Groups.Values.Skip(1).Select(number => number.Value), Is.EqualTo(new[] { "600", "1000", "500", "1000" }));
        Assert.That(emulator.Output, Is.Empty);
    }

    private static IEnumerable<string> UrisOf(JsonElement modem) => modem.GetProperty("ports").EnumerateArray().Select(port => port.GetProperty("uri").GetString()!);
}
