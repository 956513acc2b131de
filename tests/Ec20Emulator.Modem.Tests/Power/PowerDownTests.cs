using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Power;

[Parallelizable(ParallelScope.All)]
internal sealed class PowerDownTests
{
    private static readonly TimeSpan PowerDown = DelayProfile.Typical.PowerDown;
    private static readonly ModemOptions Typical = new() { Delays = DelayProfile.Typical };

    private static async Task<TestModem> StartAsync()
    {
        var modem = await TestModem.StartAsync(Typical);
        await modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        await modem.Dte.TakeAllAsync();
        return modem;
    }

    [TestCase("AT+QPOWD")]
    [TestCase("AT+QPOWD=0")]
    [TestCase("AT+QPOWD=1")]
    public async Task QPowd_OnTheWayDown_IgnoresCommands(string command)
    {
        await using var modem = await StartAsync();
        var other = await modem.AttachAsync(PortNames.UsbAt);
        await modem.Dte.OkAsync(command);
        await modem.Dte.SendAsync("AT\r");
        await other.SendAsync("AT\r");
        await modem.Dte.WhenTakenAsync();
        await other.WhenTakenAsync();
        await modem.AdvanceAsync(PowerDown - TimeSpan.FromMilliseconds(1));
        await modem.Dte.SilenceAsync();
        await other.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await other.ExpectAsync("\r\nPOWERED DOWN\r\n");
        await modem.Dte.SendAsync("AT\r");
        await modem.Dte.WhenTakenAsync();
        await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        await modem.Dte.SilenceAsync();
        await other.SilenceAsync();
    }

    [Test]
    public async Task QPowd_CommandRightBehindIt_IsIgnored()
    {
        await using var modem = await StartAsync();
        await modem.Dte.SendAsync("AT+QPOWD\rAT\rAT\r");
        await modem.Dte.WhenTakenAsync();
        await modem.AdvanceAsync(PowerDown);
        Assert.That(await modem.Dte.TakeAllAsync(), Is.EqualTo("AT+QPOWD\r\r\nOK\r\n\r\nPOWERED DOWN\r\n"));
    }

    [Test]
    public async Task QPowd_CommandUnderWayOnAnotherPort_GetsNoAnswer()
    {
        await using var modem = await StartAsync();
        var other = await modem.AttachAsync(PortNames.Uart1);
        await other.BeginAsync("AT+QIACT=1");
        await modem.Dte.OkAsync("AT+QPOWD");
        await modem.AdvanceAsync(TimeSpan.FromMinutes(5));
        await other.SilenceAsync();
        await modem.Dte.ExpectAsync("\r\nPOWERED DOWN\r\n");
    }

    [Test]
    public async Task PowerKey_OnTheWayDown_DoesNothing()
    {
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("AT+QPOWD");
        await modem.Modem.Power.PressKeyAsync();
        await modem.Modem.Power.HoldKeyAsync();
        await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.That(await modem.Dte.TakeAllAsync(), Is.EqualTo("\r\nPOWERED DOWN\r\n"));
    }

    [Test]
    public async Task Reset_OnTheWayDown_BootsInsteadOfPoweringDown()
    {
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("AT+QPOWD");
        await modem.Modem.Power.ResetAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        Assert.That(await modem.Dte.TakeAllAsync(), Is.EqualTo("\r\nRDY\r\n"));
        await modem.Dte.OkAsync("AT");
    }

    [Test]
    public async Task HoldKey_WhileBooting_DoesNothing()
    {
        await using var modem = await TestModem.CreateAsync(Typical);
        await modem.Modem.Power.PressKeyAsync();
        await modem.Modem.Power.HoldKeyAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        await modem.Dte.ExpectAsync("\r\nRDY\r\n");
    }

    [Test]
    public async Task HoldKey_HalfTypedLine_IsForgotten()
    {
        await using var modem = await StartAsync();
        await modem.Dte.SendAsync("AT+CG");
        await modem.Dte.ExpectAsync("AT+CG");
        await modem.Modem.Power.HoldKeyAsync();
        await modem.AdvanceAsync(PowerDown);
        await modem.Dte.ExpectAsync("\r\nPOWERED DOWN\r\n");
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        await modem.Dte.ExpectAsync("\r\nRDY\r\n");
        await modem.Dte.OkAsync("AT");
    }

    [Test]
    public async Task PowerDown_PortWithoutDte_ComesBackWithTheNextBoot()
    {
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("ATE0");
        await modem.Dte.OkAsync("AT+QPOWD");
        var dte = await modem.ReattachAsync();
        await modem.AdvanceAsync(PowerDown);
        await dte.ExpectAsync("\r\nPOWERED DOWN\r\n");
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        await dte.ExpectAsync("\r\nRDY\r\n");
        await dte.ExchangeAsync("AT", "\r\nOK\r\n");
        Assert.That(dte.Echoes, Is.True);
    }
}
