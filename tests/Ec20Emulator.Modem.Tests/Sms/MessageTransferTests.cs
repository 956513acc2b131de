using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Sms;

/// <summary>What time, power, several DTEs and full memories do to messages.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class MessageTransferTests
{
    private static readonly ModemOptions Slow = new()
    {
        Delays = new DelayProfile { MessageSend = TimeSpan.FromSeconds(2), MessageDelivery = TimeSpan.FromSeconds(3) },
    };

    private static async Task<TestModem> StartAsync(ModemOptions? options = null)
    {
        var modem = await TestModem.StartAsync(options, echo: false);
        await modem.Dte.OkAsync("AT+CMGF=1");
        return modem;
    }

    private static async Task TypeAsync(TestPort dte, string text)
    {
        await dte.ExchangeAsync("AT+CMGS=\"10086\"", "\r\n> ");
        await dte.SendAsync(text + "\x1a");
    }

    [Test]
    public async Task Send_TakesItsTime_UrcsWaitMeanwhile()
    {
        await using var modem = await StartAsync(Slow);
        await modem.Dte.OkAsync("AT+CSMP=49;+CNMI=2,1,0,1");
        await TypeAsync(modem.Dte, "x");
        await modem.Modem.Sms.ReceiveAsync("1", "y");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1999));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Dte.ExpectAsync("\r\n+CMGS: 0\r\n\r\nOK\r\n\r\n+CMTI: \"ME\",0\r\n");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(2999));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Dte.ExpectAsync("\r\n+CDS: 6,0,\"10086\",129,\"26/01/01,00:00:02+00\",\"26/01/01,00:00:05+00\",0\r\n");
    }

    [Test]
    public async Task Send_WhileAnotherPortSends_IsBusy()
    {
        await using var modem = await StartAsync(Slow);
        var other = await modem.AttachAsync(PortNames.UsbAt);
        await other.OkAsync("ATE0");
        await other.ExchangeAsync("AT+CMGS=\"1\"", "\r\n> ");
        await TypeAsync(modem.Dte, "x");
        await other.SendAsync("y\x1a");
        await other.ExpectAsync("\r\n+CMS ERROR: 500\r\n");
        await other.ExchangeAsync("AT+CMGS=\"1\"", "\r\n+CMS ERROR: 500\r\n");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.ExpectAsync("\r\n+CMGS: 0\r\n\r\nOK\r\n");
        await other.ExchangeAsync("AT+CMGS=\"1\"", "\r\n> ");
        await other.SendAsync("\x1b");
        await other.ExpectAsync("\r\nOK\r\n");
    }

    [Test]
    public async Task Send_DteGoesAwayBehindCtrlZ_IsSentAllTheSame()
    {
        await using var modem = await StartAsync(Slow);
        await TypeAsync(modem.Dte, "x");
        var next = await modem.ReattachAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await next.SilenceAsync();
        Assert.That((await modem.Modem.Sms.ReadSentAsync()).Messages.Single().Text, Is.EqualTo("x"));
        await next.OkAsync("AT");
    }

    [Test]
    public async Task Send_PowerGoesMeanwhile_IsNotSent()
    {
        await using var modem = await StartAsync(Slow);
        await TypeAsync(modem.Dte, "x");
        await modem.PowerCycleAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.That((await modem.Modem.Sms.ReadSentAsync()).Messages, Is.Empty);
        await modem.Dte.OkAsync("ATE0");
        await TypeAsync(modem.Dte, "y");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.ExpectAsync("\r\n+CMGS: 0\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Send_CoverageGoesMeanwhile_Fails()
    {
        await using var modem = await StartAsync(Slow);
        await TypeAsync(modem.Dte, "x");
        await modem.Modem.Network.LoseCoverageAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.ExpectAsync("\r\n+CMS ERROR: 331\r\n");
        Assert.That(modem.Log.Lines, Has.Some.Contains("Message 0 not sent: no network"));
    }

    [Test]
    public async Task Receive_MemoryFull_WaitsInTheNetworkUntilThereIsRoom()
    {
        await using var modem = await StartAsync();
        await modem.Dte.ExchangeAsync("AT+CPMS=\"SM\",\"SM\",\"SM\"", "\r\n+CPMS: 0,50,0,50,0,50\r\n\r\nOK\r\n");
        for (var i = 0; i < 50; i++)
        {
            await modem.Modem.Sms.ReceiveAsync("1", $"{i}");
            await modem.Dte.ExpectAsync($"\r\n+CMTI: \"SM\",{i}\r\n");
        }
        await modem.Dte.OkAsync("AT+QINDCFG=\"smsfull\",1");
        await modem.Modem.Sms.ReceiveAsync("1", "one too many");
        await modem.Dte.ExpectAsync("\r\n+QIND: \"smsfull\",\"SM\"\r\n");
        await modem.Modem.Network.LoseCoverageAsync();
        await modem.Modem.Network.RegainCoverageAsync();
        await modem.Dte.SilenceAsync();
        Assert.That((await modem.Modem.Sms.ReadAsync()).Waiting, Is.EqualTo(1));
        Assert.That(modem.Log.Lines, Has.Some.Contains("SM is full"));
        await modem.Dte.ExchangeAsync("AT+CMGW=\"1\"", "\r\n> ");
        await modem.Dte.SendAsync("x\x1a");
        await modem.Dte.ExpectAsync("\r\n+CMS ERROR: 322\r\n");
        await modem.Dte.ExchangeAsync("AT+CMGD=7", "\r\nOK\r\n\r\n+CMTI: \"SM\",7\r\n");
        await modem.Dte.ExchangeAsync(
            "AT+CMGR=7", "\r\n+CMGR: \"REC UNREAD\",\"1\",,\"26/01/01,00:00:00+00\"\r\none too many\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Report_MemoryFull_IsLostWithALogLine()
    {
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("AT+CNMI=2,1,0,2");
        await modem.Modem.Sms.SetReportsAsync(false);
        await TypeAsync(modem.Dte, "x");
        await modem.Dte.ExpectAsync("\r\n+CMGS: 0\r\n\r\nOK\r\n");
        for (var i = 0; i < 10; i++)
        {
            await modem.Modem.Sms.ReportAsync(0, i);
            await modem.Dte.ExpectAsync($"\r\n+CDSI: \"SR\",{i}\r\n");
        }
        await modem.Modem.Sms.ReportAsync(0, 10);
        await modem.Modem.Sms.ReceiveAsync("1", "x");
        await modem.Dte.ExpectAsync("\r\n+CMTI: \"ME\",0\r\n");
        Assert.That(modem.Log.Lines, Has.Some.Contains("Status report lost"));
    }

    [Test]
    public async Task Receive_WhileOff_ComesAtTheNextStart()
    {
        await using var modem = await StartAsync();
        await modem.Modem.Power.CutAsync();
        await modem.Modem.Sms.ReceiveAsync("1", "x");
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.Zero);
        Assert.That(await modem.Dte.TakeAllAsync(), Does.Contain("\r\n+QIND: SMS DONE\r\n\r\n+CMTI: \"ME\",0\r\n"));
    }

    [Test]
    public async Task Receive_ToBePassedOnWithNobodyThere_IsStored()
    {
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("AT+CNMI=2,2");
        await modem.Dte.DetachAsync();
        await modem.Modem.Sms.ReceiveAsync("1", "x");
        Assert.That((await modem.Modem.Sms.ReadAsync()).Stores[0].Used, Is.EqualTo(1));
    }

    [Test]
    public async Task Receive_UnderModeZero_KeepsTheNewestSixtyFour()
    {
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("AT+CNMI=0,1");
        for (var i = 0; i < 66; i++)
            await modem.Modem.Sms.ReceiveAsync("1", "x");
        var told = string.Concat(Enumerable.Range(2, 64).Select(i => $"\r\n+CMTI: \"ME\",{i}\r\n"));
        await modem.Dte.ExchangeAsync("AT+CNMI=2", "\r\nOK\r\n" + told);
    }

    [Test]
    public async Task PassedOn_WithoutAcknowledgementAtPowerOff_ComesAgain()
    {
        await using var modem = await StartAsync();
        await modem.Dte.ExchangeAsync("AT+CNMI=2,2;+CSMS=1", "\r\n+CSMS: 1,1,1\r\n\r\nOK\r\n");
        await modem.Modem.Sms.ReceiveAsync("1", "x");
        await modem.Dte.ExpectAsync("\r\n+CMT: \"1\",,\"26/01/01,00:00:00+00\"\r\nx\r\n");
        await modem.Modem.Power.CutAsync();
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.Zero);
        Assert.That(await modem.Dte.TakeAllAsync(), Does.Contain("\r\n+CMT: \"1\",,\"26/01/01,00:00:00+00\"\r\nx\r\n"));
        await modem.Dte.OkAsync("AT+CNMA");
    }
}
