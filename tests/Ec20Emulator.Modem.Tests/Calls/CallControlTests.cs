using Ec20Emulator.Modem.Control;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Calls;

[Parallelizable(ParallelScope.All)]
internal sealed class CallControlTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(10);

    [Test]
    public async Task Read_OfAnOutgoingCall_TellsNumberStateAndTones()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("AT+CLIR=1;+VTD=5");
        await modem.Dte.OkAsync("ATD+8610086;");
        await modem.Dte.OkAsync("AT+VTS=\"12#\",10;+VTS=a");
        var call = (await modem.Modem.Calls.ReadAsync()).Current.Single();
        Assert.That((call.Id, call.IsIncoming, call.Number, call.State), Is.EqualTo((1, false, "+8610086", "Active")));
        Assert.That((call.HidesNumber, call.IsEmergency, call.IsMultiparty, call.EndReason, call.Cause), Is.EqualTo((true, false, false, (string?)null, (int?)null)));
        Assert.That(call.Digits, Is.EqualTo("12#A"));
        Assert.That(call.Tones.Select(tone => tone.Duration), Is.EqualTo(new[] { 1000, 1000, 1000, 500 }.Select(ms => TimeSpan.FromMilliseconds(ms))));
    }

    [TestCase("ATH", "HungUp", 16)]
    [TestCase("AT+CHUP", "HungUp", 16)]
    [TestCase("AT+CHLD=1", "HungUp", 16)]
    [TestCase("AT+QHUP=31", "HungUp", 31)]
    [TestCase("AT+QHUP=88,1", "HungUp", 88)]
    public async Task PastCalls_OfACallTheDteHungUp_TellWhy(string line, string reason, int cause)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("ATD10086i;");
        await modem.Dte.OkAsync("AT+VTS=7");
        await modem.Dte.OkAsync(line);
        var calls = await modem.Modem.Calls.ReadAsync();
        Assert.That(calls.Current, Is.Empty);
        Assert.That((calls.Past.Single().EndReason, calls.Past.Single().Cause, calls.Past.Single().Digits), Is.EqualTo((reason, cause, "7")));
    }

    [TestCase("ATH", 17)]
    [TestCase("AT+CHLD=0", 17)]
    [TestCase("AT+QHUP=21", 21)]
    public async Task PastCalls_OfACallerWhoWasTurnedAway_TellSo(string line, int cause)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Calls.RingAsync(null);
        await modem.Dte.ExpectAsync("\r\nRING\r\n");
        await modem.Dte.OkAsync(line);
        var past = (await modem.Modem.Calls.ReadAsync()).Past.Single();
        Assert.That((past.EndReason, past.Cause, past.Number, past.IsIncoming), Is.EqualTo(("Rejected", cause, (string?)null, true)));
    }

    [Test]
    public async Task PastCalls_BeyondTheLimit_AreTheNewest()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        for (var i = 0; i < 105; i++)
            await modem.Dte.OkAsync($"ATD{i};H");
        var past = (await modem.Modem.Calls.ReadAsync()).Past;
        Assert.That(past.Select(call => call.Number), Is.EqualTo(Enumerable.Range(5, 100).Select(i => $"{i}")));
    }

    [Test]
    public async Task Ring_WithNumbersThatAreNone_Throws()
    {
        await using var modem = await TestModem.StartAsync();
        foreach (var number in new[] { "", "+", "abc", "12 34", new string('1', 41), "1\r\n" })
            Assert.That(() => modem.Modem.Calls.RingAsync(number), Throws.ArgumentException, number);
    }

    [Test]
    public async Task Ring_OfAModemThatCannotBeReached_TellsWhy()
    {
        await using var modem = await TestModem.CreateAsync();
        Assert.That(() => modem.Modem.Calls.RingAsync("10086"), Throws.InvalidOperationException.With.Message.Contains("not registered"));
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.Zero);
        await modem.Dte.TakeAllAsync();
        await modem.Modem.Calls.RingAsync("10086");
        Assert.That(() => modem.Modem.Calls.RingAsync("10010"), Throws.InvalidOperationException.With.Message.Contains("busy"));
        await modem.Dte.TakeAllAsync();
        await modem.Dte.OkAsync("ATA");
        Assert.That(() => modem.Modem.Calls.RingAsync("10010"), Throws.InvalidOperationException.With.Message.Contains("AT+CCWA"));
    }

    [Test]
    public async Task RemoteActs_WithoutSuchACall_TellWhatIsMissing()
    {
        await using var modem = await TestModem.StartAsync();
        var calls = modem.Modem.Calls;
        Func<Task>[] acts =
        [
            () => calls.AlertAsync(), () => calls.AnswerAsync(), () => calls.BusyAsync(), () => calls.NoAnswerAsync(), () => calls.HangUpAsync(),
            () => calls.HoldAsync(true), () => calls.HangUpAsync(3),
        ];
        foreach (var act in acts)
            Assert.That(act, Throws.InvalidOperationException);
        Assert.That(() => calls.AnswerAsync(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => calls.HangUpAsync(8), Throws.InstanceOf<ArgumentOutOfRangeException>());
        await modem.Dte.TakeAllAsync();
        await modem.Dte.OkAsync("ATD1;");
        await modem.Dte.OkAsync("ATD2;");
        Assert.That(() => calls.HangUpAsync(), Throws.InvalidOperationException.With.Message.Contains("1 or 2"));
        Assert.That(() => calls.AnswerAsync(1), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Remote_AtAPositionOfACommand_ActsThere()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("ATD10086;");
        var appointment = await modem.Modem.Calls.HangUpAsync(when: When.AfterFinal("AT+CSQ"));
        await modem.Dte.OkAsync("AT");
        Assert.That(appointment.Happened.IsCompleted, Is.False);
        await modem.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 28,99\r\n\r\nOK\r\n\r\nNO CARRIER\r\n");
        await appointment.Happened.WaitAsync(Guard);
    }

    [Test]
    public async Task WaitFor_AnOutgoingCall_LetsTheTestAnswerIt()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Calls.SetPolicyAsync(new OutgoingCallPolicy { Outcome = OutgoingCallOutcome.Manual });
        var dialled = modem.Modem.Calls.WaitForAsync(call => call is { IsIncoming: false, State: "Dialing" }, CancellationToken.None);
        await modem.Dte.OkAsync("ATD10086;");
        Assert.That((await dialled.WaitAsync(Guard)).Number, Is.EqualTo("10086"));
        await modem.Modem.Calls.AnswerAsync();
        var typed = modem.Modem.Calls.WaitForAsync(call => call.Digits.EndsWith('#'), CancellationToken.None);
        await modem.Dte.OkAsync("AT+VTS=\"12\"");
        await modem.Dte.OkAsync("AT+VTS=#");
        Assert.That((await typed.WaitAsync(Guard)).Digits, Is.EqualTo("12#"));
        var over = modem.Modem.Calls.WaitForAsync(call => call.EndReason is not null, CancellationToken.None);
        await modem.Dte.OkAsync("ATH");
        Assert.That((await over.WaitAsync(Guard)).EndReason, Is.EqualTo("HungUp"));
    }

    [Test]
    public async Task WaitFor_ThatIsCancelledOrAsksWrongly_EndsAlone()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        using var cancelled = new CancellationTokenSource();
        var inVain = modem.Modem.Calls.WaitForAsync(_ => false, cancelled.Token);
        var wrong = modem.Modem.Calls.WaitForAsync(_ => throw new FormatException("mine"), CancellationToken.None);
        await modem.Dte.OkAsync("ATD10086;");
        await cancelled.CancelAsync();
        Assert.That(() => inVain.WaitAsync(Guard), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => wrong.WaitAsync(Guard), Throws.TypeOf<FormatException>());
        await modem.Dte.OkAsync("ATH");
    }

    [Test]
    public async Task SetPolicy_OutOfRange_Throws()
    {
        await using var modem = await TestModem.StartAsync();
        var calls = modem.Modem.Calls;
        OutgoingCallPolicy[] wrong =
        [
            new() { AlertAfter = TimeSpan.FromMilliseconds(-1) }, new() { Then = OutgoingCallPolicy.Longest + TimeSpan.FromTicks(1) },
            new() { Outcome = (OutgoingCallOutcome)77 },
        ];
        foreach (var policy in wrong)
            Assert.That(() => calls.SetPolicyAsync(policy), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => calls.SetPolicyAsync(new OutgoingCallPolicy(), "x"), Throws.ArgumentException);
        for (var i = 0; i < 1000; i++)
            await calls.SetPolicyAsync(new OutgoingCallPolicy(), $"{i}");
        Assert.That(() => calls.SetPolicyAsync(new OutgoingCallPolicy(), "1000"), Throws.InvalidOperationException);
        await calls.SetPolicyAsync(new OutgoingCallPolicy { Outcome = OutgoingCallOutcome.Busy }, "999");
    }

    [Test]
    public async Task SetPolicy_OutlivesAPowerCycle()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Calls.SetPolicyAsync(new OutgoingCallPolicy { Outcome = OutgoingCallOutcome.Busy });
        await modem.PowerCycleAsync();
        await modem.Dte.OkAsync("ATE0");
        await modem.Dte.ExchangeAsync("ATD10086;", "\r\nOK\r\n\r\nBUSY\r\n");
    }
}
