using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Calls;

/// <summary>What the golden dialogues about outgoing calls do not show.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DiallingTests
{
    private static readonly OutgoingCallPolicy Manual = new() { Outcome = OutgoingCallOutcome.Manual };

    [Test]
    public async Task Profile_OfARealDevice_DelaysAlertingAndAnswer()
    {
        var delays = new DelayProfile { CallAlerting = TimeSpan.FromSeconds(2), CallAnswer = TimeSpan.FromSeconds(3) };
        await using var modem = await TestModem.StartAsync(new ModemOptions { Delays = delays }, echo: false);
        await modem.Dte.OkAsync("ATD10086;");
        await StateAsync(modem, "Dialing");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await StateAsync(modem, "Alerting");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(2999));
        await StateAsync(modem, "Alerting");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await StateAsync(modem, "Active");
    }

    [Test]
    public async Task Remote_ActingByHand_TakesThePolicysPlace()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Calls.SetPolicyAsync(new OutgoingCallPolicy { Outcome = OutgoingCallOutcome.Busy, Then = TimeSpan.FromSeconds(5) });
        await modem.Dte.OkAsync("ATD10086;");
        await modem.Modem.Calls.AlertAsync();
        await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        await StateAsync(modem, "Alerting");
        await modem.Modem.Calls.AnswerAsync();
        await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        await StateAsync(modem, "Active");
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task ConnectedLine_WhoseDteGoesAway_KeepsTheCall()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Calls.SetPolicyAsync(Manual);
        await modem.Dte.OkAsync("AT+COLP=1");
        await modem.Dte.BeginAsync("ATD10086;");
        var next = await modem.ReattachAsync();
        await next.ExchangeAsync("AT+CLCC", "\r\n+CLCC: 1,0,2,0,0,\"10086\",129\r\n\r\nOK\r\n");
        await modem.Modem.Calls.BusyAsync();
        await next.ExpectAsync("\r\nBUSY\r\n");
    }

    [Test]
    public async Task ConnectedLine_HungUpFromAnotherPort_IsNoCarrierOnItsOwn()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var other = await modem.AttachAsync(PortNames.UsbAt);
        await modem.Modem.Calls.SetPolicyAsync(Manual);
        await modem.Dte.OkAsync("AT+COLP=1");
        await modem.Dte.BeginAsync("ATD10086;");
        await other.OkAsync("ATH");
        await modem.Dte.ExpectAsync("\r\nNO CARRIER\r\n");
        await other.SilenceAsync();
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task ConnectedLine_OnceAnswered_IsNotAbortedByTheRestOfTheInput()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Calls.SetPolicyAsync(Manual);
        await modem.Dte.OkAsync("AT+COLP=1");
        await modem.Dte.BeginAsync("ATD10086;");
        await modem.Modem.Calls.AnswerAsync();
        await modem.Dte.ExpectAsync("\r\n+COLP: \"10086\",129,,,\r\n\r\nOK\r\n");
        await modem.Dte.OkAsync("AT");
        await StateAsync(modem, "Active");
    }

    [Test]
    public async Task ConnectedLine_UnderS7_GivesUp()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Calls.SetPolicyAsync(Manual);
        await modem.Dte.OkAsync("AT+COLP=1;S7=20");
        await modem.Dte.BeginAsync("ATD10086;");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(19_999));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Dte.ExpectAsync("\r\nNO CARRIER\r\n");
        Assert.That((await modem.Modem.Calls.ReadAsync()).Past.Single().EndReason, Is.EqualTo("TimedOut"));
    }

    [Test]
    public async Task ConnectedLine_WithCommandsBehindIt_TellsTheStepsInOrder()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("AT+COLP=1;^DSCI=1");
        await modem.Dte.ExchangeAsync(
            "ATD10086;+CHLD=2;+CHUP",
            "\r\n+COLP: \"10086\",129,,,\r\n\r\nOK\r\n" + string.Concat(new[] { 2, 7, 3, 1, 6 }.Select(step => $"\r\n^DSCI: 1,0,{step},0,10086,129,0\r\n")));
    }

    [Test]
    public async Task LimitOfS7_OfAnAnsweredCall_DoesNotEndIt()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("ATS7=20;D10086;");
        await modem.AdvanceAsync(TimeSpan.FromMinutes(5));
        await StateAsync(modem, "Active");
    }

    [Test]
    public async Task PowerCut_DuringACall_IsSilentAndLeavesNoCall()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("AT^DSCI=1");
        await modem.Modem.Calls.SetPolicyAsync(Manual);
        await modem.Dte.ExchangeAsync("ATD10086;", "\r\nOK\r\n\r\n^DSCI: 1,0,2,0,10086,129,0\r\n");
        await modem.Modem.Power.CutAsync();
        await modem.AdvanceAsync(TimeSpan.FromMinutes(10));
        await modem.Dte.SilenceAsync();
        var calls = await modem.Modem.Calls.ReadAsync();
        Assert.That((calls.Current.Count, calls.Past.Single().EndReason), Is.EqualTo((0, "PowerOff")));
    }

    [Test]
    public async Task RedialAfterAPowerCycle_DialsWhatTheCardRemembers()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("ATD10086;H");
        await modem.PowerCycleAsync();
        await modem.Dte.OkAsync("ATE0");
        await modem.Dte.ExchangeAsync("ATDL;+CLCC", "\r\n+CLCC: 1,0,2,0,0,\"10086\",129\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Redial_OfANewCard_HasNoNumber()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.ExchangeAsync("ATDL;", "\r\n+CME ERROR: 22\r\n");
    }

    [Test]
    public async Task DataCall_IsRefusedAndTheLogSaysWhy()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.ExchangeAsync("ATD*99***1#", "\r\nNO CARRIER\r\n");
        Assert.That(modem.Log.Lines, Has.Some.Contains("data calls are not built"));
        await modem.Dte.ExchangeAsync("ATD>1;", "\r\n+CME ERROR: 22\r\n");
        Assert.That(modem.Log.Lines, Has.Some.Contains("the phonebook has no such entry"));
        Assert.That((await modem.Modem.Calls.ReadAsync()).Past, Is.Empty);
    }

    [Test]
    public async Task SimLockedByPin_CallsEmergencyNumbersOnly()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = new SimOptions { IsPinRequired = true } }, echo: false);
        await modem.Dte.ExchangeAsync("ATD10086;", "\r\nNO CARRIER\r\n");
        await modem.Dte.OkAsync("ATD119;");
        Assert.That((await modem.Modem.Calls.ReadAsync()).Current.Single().IsEmergency, Is.True);
    }

    private static async Task StateAsync(TestModem modem, string state) =>
        Assert.That((await modem.Modem.Calls.ReadAsync()).Current.Single().State, Is.EqualTo(state));
}
