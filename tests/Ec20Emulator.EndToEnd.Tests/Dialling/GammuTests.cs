using System.Diagnostics;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Dialling;

/// <summary>Host software nobody wrote for this modem: gammu, on a pseudo-terminal.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Self)]
internal sealed class GammuTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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

    private static async Task<EmulatorProcess> StartAsync()
    {
        Counterpart.Find("gammu", "gammu");
        var emulator = EmulatorProcess.Start("--pty", "./ttyEC20", "--delays", "none", "--network", "loopback");
        await emulator.WhenReadyAsync();
        await File.WriteAllTextAsync(
            Path.Combine(emulator.Folder.FullName, "gammurc"),
            $"[gammu]\ndevice = {Path.Combine(emulator.Folder.FullName, "ttyEC20")}\nconnection = at115200\n");
        return emulator;
    }

    /// <summary>Runs gammu once; it has the port for itself.</summary>
    private static async Task<string> AskAsync(EmulatorProcess emulator, params string[] arguments)
    {
        var start = new ProcessStartInfo(Counterpart.Find("gammu", "gammu"), ["--config", "gammurc", .. arguments])
        {
            WorkingDirectory = emulator.Folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var gammu = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var errors = gammu.StandardError.ReadToEndAsync(patience.Token);
        var output = await gammu.StandardOutput.ReadToEndAsync(patience.Token);
        await gammu.WaitForExitAsync(patience.Token);
        Assert.That(gammu.ExitCode, Is.Zero, $"{output}{await errors}\n{emulator.Log}");
        Assert.That(emulator.Log, Does.Not.Contain("a real module may take this otherwise"), "gammu does nothing the lint knows of");
        return output;
    }
}
