using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Dialling;

/// <summary>Host software nobody wrote for this modem: gammu, on a pseudo-terminal.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class GammuTests
{
    [Test]
    public async Task Gammu_Identify_KnowsTheModule()
    {
        await using var emulator = await StartAsync();

        var told = await AskAsync(emulator, "identify");

        Assert.That(told, Does.Match(@"Manufacturer\s*: Quectel\n"), emulator.Log);
        Assert.That(told, Does.Contain("EC20F"));
        Assert.That(told, Does.Match(@"IMEI\s*: \d{15}\n"));
        Assert.That(told, Does.Match(@"SIM IMSI\s*: 46001\d{10}\n"));
    }

    [Test]
    public async Task Gammu_NetworkInfo_IsAtHome()
    {
        await using var emulator = await StartAsync();

        var told = await AskAsync(emulator, "networkinfo");

        Assert.That(told, Does.Match(@"Network state\s*: home network\n"), emulator.Log);
        Assert.That(told, Does.Contain("China Unicom"));
        Assert.That(told, Does.Match(@"GPRS\s*: attached\n"));
    }

    [Test]
    public async Task Gammu_Messages_GoOutAndComeIn()
    {
        await using var emulator = await StartAsync();
        using var world = await emulator.ControlAsync();

        await AskAsync(emulator, "sendsms", "TEXT", "+8613900139000", "-text", "on my way");
        Assert.That(await world.GetStringAsync("sms/sent"), Does.Contain("on my way"));
        await world.TellAsync("sms/received", new { from = "+8613900139000", text = "come home" });

        Assert.That(await AskAsync(emulator, "getallsms"), Does.Contain("come home").And.Match("Remote number +: \"[+]8613900139000\""));
    }

    [Test]
    public async Task Gammu_MemoriesAndBattery_AreRead()
    {
        await using var emulator = await StartAsync();
        using var world = await emulator.ControlAsync();
        await world.TellAsync("calls", new { number = "+8613900139000" });
        await world.TellAsync("calls/1", new { act = "hangUp" });

        Assert.That(await AskAsync(emulator, "getallmemory", "MC"), Does.Contain("+8613900139000"));
        Assert.That(await AskAsync(emulator, "getallmemory", "ON"), Does.Contain("+8613012345678"));
        Assert.That(await AskAsync(emulator, "battery"), Does.Match("Battery level +: 80 percent"));
    }

    private static async Task<EmulatorProcess> StartAsync()
    {
        Counterpart.Find("gammu", "gammu");
        var emulator = EmulatorProcess.Start("--pty", "./ttyEC20", "--control", "127.0.0.1:0", "--delays", "none", "--network", "loopback");
        await emulator.WhenReadyAsync();
        await File.WriteAllTextAsync(
            Path.Combine(emulator.Folder.FullName, "gammurc"),
            $"[gammu]\ndevice = {Path.Combine(emulator.Folder.FullName, "ttyEC20")}\nconnection = at115200\n");
        return emulator;
    }

    /// <summary>Runs gammu once; it has the port for itself.</summary>
    private static async Task<string> AskAsync(EmulatorProcess emulator, params string[] arguments)
    {
        var (code, told) = await HostProgram.RunAsync(Counterpart.Find("gammu", "gammu"), ["--config", "gammurc", .. arguments], emulator.Folder);
        Assert.That(code, Is.Zero, $"{told}\n{emulator.Log}");
        Assert.That(emulator.Log, Does.Not.Contain("a real module may take this otherwise"), "gammu does nothing the lint knows of");
        return told;
    }
}
