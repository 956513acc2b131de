using Ec20Emulator.Modem.Control;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Sms;

[Parallelizable(ParallelScope.All)]
internal sealed class SmsControlTests
{
    private static async Task<TestModem> StartAsync(ModemOptions? options = null)
    {
        var modem = await TestModem.StartAsync(options, echo: false);
        await modem.Dte.OkAsync("AT+CMGF=1");
        return modem;
    }

    private static async Task SendAsync(TestModem modem, string to, string text, string answer)
    {
        await modem.Dte.ExchangeAsync($"AT+CMGS=\"{to}\"", "\r\n> ");
        await modem.Dte.SendAsync(text + "\x1a");
        await modem.Dte.ExpectAsync(answer);
    }

    [Test]
    public async Task ReadSent_FromANumberOn_GivesWhatCameBehindIt()
    {
        await using var modem = await StartAsync();
        for (var i = 0; i < 3; i++)
            await SendAsync(modem, "10086", $"text {i}", $"\r\n+CMGS: {i}\r\n\r\nOK\r\n");
        var all = await modem.Modem.Sms.ReadSentAsync();
        Assert.That(all.Messages.Select(message => (message.Number, message.Reference, message.Destination, message.Text)), Is.EqualTo(
            [(1L, 0, "10086", "text 0"), (2L, 1, "10086", "text 1"), (3L, 2, "10086", "text 2")]));
        Assert.That((all.Last, all.IsComplete), Is.EqualTo((3L, true)));
        var rest = await modem.Modem.Sms.ReadSentAsync(after: 1, most: 1);
        Assert.That((rest.Messages[0].Text, rest.Last, rest.IsComplete), Is.EqualTo(("text 1", 2L, true)));
        var none = await modem.Modem.Sms.ReadSentAsync(after: 3);
        Assert.That((none.Messages.Count, none.Last, none.IsComplete), Is.EqualTo((0, 3L, true)));
    }

    [Test]
    public async Task ReadSent_MoreThanTheOutboxKeeps_SaysThatSomeAreGone()
    {
        await using var modem = await StartAsync();
        await modem.Dte.ExchangeAsync("AT+CMGW=\"10086\"", "\r\n> ");
        await modem.Dte.SendAsync("x\x1a");
        await modem.Dte.ExpectAsync("\r\n+CMGW: 0\r\n\r\nOK\r\n");
        for (var i = 0; i < 1001; i++)
            await modem.Dte.ExchangeAsync("AT+CMSS=0", $"\r\n+CMSS: {i % 256}\r\n\r\nOK\r\n");
        var sent = await modem.Modem.Sms.ReadSentAsync();
        Assert.That((sent.Messages.Count, sent.Messages[0].Number, sent.Last, sent.IsComplete), Is.EqualTo((1000, 2L, 1001L, false)));
    }

    [Test]
    public async Task WaitForSent_MessageSentLater_Completes()
    {
        await using var modem = await StartAsync();
        var waiting = modem.Modem.Sms.WaitForSentAsync();
        Assert.That(waiting.IsCompleted, Is.False);
        await SendAsync(modem, "+8615021012496", "hi", "\r\n+CMGS: 0\r\n\r\nOK\r\n");
        var sent = await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That((sent.Text, sent.ServiceCentre, sent.WantsReport, sent.Part), Is.EqualTo(("hi", "+8613800210500", false, (SmsPart?)null)));
        Assert.That(await modem.Modem.Sms.WaitForSentAsync().WaitAsync(TimeSpan.FromSeconds(10)), Is.EqualTo(sent));
    }

    [Test]
    public async Task WaitForSent_Cancelled_Ends()
    {
        await using var modem = await StartAsync();
        using var ended = new CancellationTokenSource();
        var waiting = modem.Modem.Sms.WaitForSentAsync(0, ended.Token);
        await ended.CancelAsync();
        Assert.That(async () => await waiting.WaitAsync(TimeSpan.FromSeconds(10)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Receive_AtAPositionOfACommand_ComesBehindIt()
    {
        await using var modem = await StartAsync();
        var appointment = await modem.Modem.Sms.ReceiveAsync("10086", "x", when: When.BeforeFinal("AT+CSQ"));
        await modem.Dte.OkAsync("AT");
        await modem.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 28,99\r\n\r\nOK\r\n\r\n+CMTI: \"ME\",0\r\n");
        await appointment.Happened.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task Receive_OptionsOfEveryKind_AreInThePdu()
    {
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("AT+CSDH=1");
        await modem.Modem.Sms.ReceiveAsync("10086", "x", new ReceivedSmsOptions
        {
            MessageClass = 1,
            IsUcs2 = true,
            Protocol = 57,
            SentAt = new DateTimeOffset(2026, 7, 25, 7, 47, 42, TimeSpan.FromHours(-3.5)),
            ServiceCentre = "12345",
            Part = new SmsPart(9, 2, 3),
        });
        await modem.Dte.ExpectAsync("\r\n+CMTI: \"ME\",0\r\n");
        await modem.Dte.ExchangeAsync(
            "AT+QCMGR=0", "\r\n+QCMGR: \"REC UNREAD\",\"10086\",,\"26/07/25,07:47:42-14\",129,68,57,25,\"12345\",129,1,9,2,3\r\n0078\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Receive_OutOfRange_Throws()
    {
        await using var modem = await StartAsync();
        var sms = modem.Modem.Sms;
        Assert.That(() => sms.ReceiveAsync("not a number!", "x"), Throws.ArgumentException);
        Assert.That(() => sms.ReceiveAsync("1", new string('x', 255 * 153 + 1)), Throws.ArgumentException);
        Assert.That(() => sms.ReceiveAsync("1", "x", new ReceivedSmsOptions { MessageClass = 4 }), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => sms.ReceiveAsync("1", "x", new ReceivedSmsOptions { ServiceCentre = "x" }), Throws.ArgumentException);
        Assert.That(() => sms.ReceiveAsync("1", "x", new ReceivedSmsOptions { Part = new SmsPart(0, 2, 1) }), Throws.ArgumentException);
        Assert.That(() => sms.ReceiveAsync("1", new string('x', 154), new ReceivedSmsOptions { Part = new SmsPart(0, 1, 2) }), Throws.ArgumentException);
        Assert.That(() => sms.ReceivePduAsync("00"), Throws.ArgumentException);
        Assert.That(() => sms.ReceivePduAsync("0011000D91685120012194F60000FF05C8329BFD06"), Throws.ArgumentException);
        Assert.That(() => sms.FailSendsAsync(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => sms.FailSendsAsync(331, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => sms.FailSendsAsync(331, 1, TimeSpan.FromSeconds(121)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => sms.ReportAsync(256), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(async () => await sms.ReportAsync(0), Throws.InvalidOperationException);
        Assert.That(() => sms.ReadSentAsync(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => sms.ReadSentAsync(0, 1001), Throws.InstanceOf<ArgumentOutOfRangeException>());
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task Receive_MoreThanTheNetworkKeeps_Throws()
    {
        await using var modem = await StartAsync();
        await modem.Modem.Power.CutAsync();
        for (var i = 0; i < 1000; i++)
            await modem.Modem.Sms.ReceiveAsync("1", "x");
        Assert.That(async () => await modem.Modem.Sms.ReceiveAsync("1", "x"), Throws.InvalidOperationException);
        Assert.That((await modem.Modem.Sms.ReadAsync()).Waiting, Is.EqualTo(1000));
    }

    [Test]
    public async Task Read_OfAModemInUse_TellsWhatThereIs()
    {
        await using var modem = await StartAsync();
        await modem.Modem.Sms.ReceiveAsync("1", "x");
        await modem.Modem.Sms.ReceiveAsync("1", "x", new ReceivedSmsOptions { MessageClass = 2 });
        var state = await modem.Modem.Sms.ReadAsync();
        Assert.That((state.OwnNumber, state.ServiceCentre, state.Waiting, state.Sent), Is.EqualTo(("+8613012345678", "+8613800210500", 0, 0L)));
        SmsStoreSummary[] stores = [new("ME", 1, 255), new("SM", 1, 50), new("SR", 0, 10)];
        Assert.That(state.Stores, Is.EqualTo(stores));
    }
}
