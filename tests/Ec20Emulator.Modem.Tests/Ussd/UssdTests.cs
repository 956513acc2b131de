using Ec20Emulator.Modem.Control;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Ussd;

/// <summary>What the golden dialogue about USSD does not show.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class UssdTests
{
    [Test]
    public async Task Responder_IsAskedForCodesWithoutAReply()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Ussd.SetReplyAsync("*1#", new UssdReply(UssdOutcome.Done, "one"));
        await modem.Modem.Ussd.SetResponderAsync(code => code == "*2#" ? new UssdReply(UssdOutcome.OtherClient) : null);
        await modem.Dte.ExchangeAsync("AT+CUSD=1,\"*1#\"", "\r\nOK\r\n\r\n+CUSD: 0,\"one\",15\r\n");
        await modem.Dte.ExchangeAsync("AT+CUSD=1,\"*2#\"", "\r\nOK\r\n\r\n+CUSD: 3\r\n");
        await modem.Dte.ExchangeAsync("AT+CUSD=1,\"*3#\"", "\r\nOK\r\n\r\n+CUSD: 4\r\n");
        await modem.Modem.Ussd.SetReplyAsync("*1#", null);
        await modem.Dte.ExchangeAsync("AT+CUSD=1,\"*1#\"", "\r\nOK\r\n\r\n+CUSD: 4\r\n");
    }

    [Test]
    public async Task Responder_ThatFails_IsACodeNotKnown()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        foreach (var responder in new Func<string, UssdReply?>[]
        {
            _ => throw new FormatException("mine"),
            _ => new UssdReply(UssdOutcome.Done, new string('x', 183)),
            _ => new UssdReply((UssdOutcome)9),
        })
        {
            await modem.Modem.Ussd.SetResponderAsync(responder);
            await modem.Dte.ExchangeAsync("AT+CUSD=1,\"*1#\"", "\r\nOK\r\n\r\n+CUSD: 4\r\n");
        }
        Assert.That(modem.Log.Lines, Has.Some.Contains("the responder failed"));
    }

    [Test]
    public async Task Reply_TakesItsTime_AndIsOneAtATime()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Delays = new DelayProfile { Ussd = TimeSpan.FromSeconds(2) } }, echo: false);
        await modem.Dte.OkAsync("AT+CUSD=1,\"*1#\"");
        await modem.Dte.ExchangeAsync("AT+CUSD=1,\"*2#\"", "\r\n+CME ERROR: 3\r\n");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1999));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Dte.ExpectAsync("\r\n+CUSD: 4\r\n");
        await modem.Dte.OkAsync("AT+CUSD=1,\"*1#\"");
        await modem.Dte.OkAsync("AT+CUSD=2");
        await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        await modem.Dte.SilenceAsync();
        await modem.Dte.OkAsync("AT+CUSD=1,\"*1#\"");
        await modem.PowerCycleAsync();
        await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task Control_OutOfRange_Throws()
    {
        await using var modem = await TestModem.StartAsync();
        var ussd = modem.Modem.Ussd;
        var fine = new UssdReply(UssdOutcome.Done, new string('x', 182));
        Assert.That(() => ussd.SetReplyAsync("", fine), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => ussd.SetReplyAsync(new string('1', 183), fine), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ussd.SetReplyAsync("1", new UssdReply((UssdOutcome)6)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ussd.SendAsync(fine with { Text = fine.Text + "x" }), Throws.InstanceOf<ArgumentOutOfRangeException>());
        for (var i = 0; i < 1000; i++)
            await ussd.SetReplyAsync($"{i}", fine);
        Assert.That(() => ussd.SetReplyAsync("1000", fine), Throws.InvalidOperationException);
        await modem.Modem.Network.LoseCoverageAsync();
        Assert.That(() => ussd.SendAsync(fine), Throws.InvalidOperationException.With.Message.Contains("not registered"));
    }
}
