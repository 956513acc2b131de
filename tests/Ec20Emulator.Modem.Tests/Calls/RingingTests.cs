using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Calls;

/// <summary>What the golden dialogues about incoming calls do not show.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RingingTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(6);

    [Test]
    public async Task Ring_DuringACommand_ComesBehindItsFinalResult()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Delays = new DelayProfile { OperatorScan = TimeSpan.FromSeconds(20) } }, echo: false);
        await modem.Dte.BeginAsync("AT+COPS=?");
        await modem.Modem.Calls.RingAsync("10086");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(19));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That(await modem.Dte.TakeAllAsync(), Does.EndWith("\r\n\r\nOK\r\n\r\nRING\r\n\r\nRING\r\n\r\nRING\r\n\r\nRING\r\n"));
    }

    [Test]
    public async Task Ring_WithoutADte_IsHeardByTheNextOneFromItsNextPeriodOn()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.DetachAsync();
        await modem.Modem.Calls.RingAsync("10086");
        await modem.Modem.Core.Mailbox.WhenDrainedAsync();
        var next = await modem.ReattachAsync();
        await next.SilenceAsync();
        await modem.AdvanceAsync(Period);
        await next.ExpectAsync("\r\nRING\r\n");
    }

    [Test]
    public async Task Ring_OnSeveralPorts_AnswersByTheS0OfAnyOfThem()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var other = await modem.AttachAsync(PortNames.UsbAt);
        await other.OkAsync("ATS0=2");
        await modem.Dte.OkAsync("ATS0=3");
        await modem.Modem.Calls.RingAsync("10086");
        await StateAsync(modem, "Incoming");
        await modem.AdvanceAsync(Period);
        await StateAsync(modem, "Active");
        await modem.AdvanceAsync(10 * Period);
        await other.ExpectAsync("\r\nRING\r\n\r\nRING\r\n");
        await other.SilenceAsync();
    }

    [Test]
    public async Task AutoAnswer_OfACallThatEndsMeanwhile_DoesNothing()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("ATS0=1");
        await modem.Modem.Core.Mailbox.TellAsync(() =>
        {
            var calls = modem.Modem.Assembly.Calls;
            calls.Remote.Call(Features.Calls.PhoneNumber.Withheld);
            calls.Remote.HangUp(null);
        });
        await modem.AdvanceAsync(Period);
        await modem.Dte.ExpectAsync("\r\nRING\r\n\r\nNO CARRIER\r\n");
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task DropOfDtr_DuringACall_KeepsIt()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("ATD10086;");
        modem.Dte.Dte.Dtr = false;
        await modem.Modem.WhenIdleAsync();
        await StateAsync(modem, "Active");
        await modem.ReattachAsync();
        await StateAsync(modem, "Active");
    }

    [Test]
    public async Task DetachFromThePacketDomain_DuringACall_KeepsIt()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("ATD10086;");
        await modem.Dte.OkAsync("AT+CGATT=0");
        await modem.Modem.Network.MoveToCellAsync(1, 2);
        await StateAsync(modem, "Active");
        await modem.Dte.OkAsync("AT+COPS=2");
        await modem.Dte.ExpectAsync("\r\nNO CARRIER\r\n");
    }

    [TestCase("auto")]
    [TestCase("wave")]
    [TestCase("pulse")]
    public async Task Answer_TakesRiBack(string behaviour)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync($"AT+QCFG=\"urc/ri/ring\",\"{behaviour}\"");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        await modem.Modem.Calls.RingAsync("10086");
        Assert.That(modem.Dte.Dte.DceLines.HasFlag(DceLines.Ri), Is.True);
        await modem.Dte.ExpectAsync("\r\nRING\r\n");
        await modem.Dte.OkAsync("ATA");
        Assert.That(modem.Dte.Dte.DceLines.HasFlag(DceLines.Ri), Is.False);
    }

    [Test]
    public async Task PowerCut_WhileItRings_IsSilentForGood()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Calls.RingAsync("10086");
        await modem.Dte.ExpectAsync("\r\nRING\r\n");
        await modem.PowerCycleAsync();
        await modem.AdvanceAsync(10 * Period);
        await modem.Dte.SilenceAsync();
    }

    private static async Task StateAsync(TestModem modem, string state) =>
        Assert.That((await modem.Modem.Calls.ReadAsync()).Current.Single().State, Is.EqualTo(state));
}
