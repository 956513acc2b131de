using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.Host.Demo;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Dialling;

/// <summary>Chapter 4 of the SSL manual, typed as printed into the process through the programs people use.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class Chapter4Tests
{
    private static readonly string[] TenTimesFaster = [.. Dialogue.QuietModem, "--clock", "x10"];

    [Test]
    public async Task Chapter4_ByRawSocket_IsAnsweredAsPrinted()
    {
        await using var emulator = EmulatorProcess.Start(TenTimesFaster);
        await using var modem = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        await PlayAsync(modem);
    }

    [Test]
    public async Task Chapter4_TwiceOverByTwoClients_IsAnsweredAsPrinted()
    {
        await using var emulator = EmulatorProcess.Start(TenTimesFaster);
        var address = await emulator.WhenDialableAsync();
        for (var round = 0; round < 2; round++)
        {
            await using var modem = await Dialogue.ConnectAsync(address);
            await PlayAsync(modem);
        }
    }

    [Test]
    public async Task Chapter4_BySocat_IsAnsweredAsPrinted()
    {
        var socat = Counterpart.Find("socat", "socat");
        await using var emulator = EmulatorProcess.Start(TenTimesFaster);
        await using var modem = new DuplexProcess(socat, "-", $"tcp:{(await emulator.WhenDialableAsync()).Authority}");
        await PlayAsync(modem);
    }

    [Test]
    public async Task Chapter4_ByNetcat_IsAnsweredAsPrinted()
    {
        var netcat = Counterpart.Find("nc", "netcat-openbsd");
        await using var emulator = EmulatorProcess.Start(TenTimesFaster);
        var address = await emulator.WhenDialableAsync();
        await using var modem = new DuplexProcess(netcat, address.Host, $"{address.Port}");
        await PlayAsync(modem);
    }

    [Test]
    [Platform("Linux")]
    public async Task Chapter4_ByPtyThroughSocat_IsAnsweredAsPrinted()
    {
        var socat = Counterpart.Find("socat", "socat");
        await using var emulator = EmulatorProcess.Start("--pty", "./ttyEC20", "--delays", "none", "--network", "loopback", "--clock", "x10");
        var ready = await emulator.WhenReadyAsync();
        var device = ready.GetProperty("modems")[0].GetProperty("ports")[0].GetProperty("uri").GetString()!;
        await using var modem = new DuplexProcess(socat, "-", $"{device},rawer");
        await PlayAsync(modem);
    }

    /// <summary>The silences of the DTE are by the modem's clock.</summary>
    private static Task PlayAsync(Stream modem) => Dialogue.PlayAsync(modem, Chapter4.Steps, new ScaledClock(TimeProvider.System, 10));
}
