using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Subscribers;

/// <summary>Short messages from one modem to another.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class MessageTests
{
    [TestCase("+8613900000002", TestName = "with country code")]
    [TestCase("008613900000002", TestName = "with international prefix")]
    [TestCase("13900000002", TestName = "as a national number")]
    [TestCase("013900000002", TestName = "with trunk prefix")]
    public async Task Message_ToAnotherSubscriber_IsStoredThere(string dialled)
    {
        await using var town = new Town();
        var (alice, bob) = (await town.MoveInAsync(), await town.MoveInAsync());
        await SendAsync(alice, dialled, "hello");
        await bob.Dte.ExpectAsync("\r\n+CMTI: \"ME\",0\r\n");
        await bob.Dte.OkAsync("AT+CMGF=1");
        await bob.Dte.ExchangeAsync("AT+CMGR=0", "\r\n+CMGR: \"REC UNREAD\",\"+8613900000001\",,\"26/01/01,00:00:00+00\"\r\nhello\r\n\r\nOK\r\n");
        await alice.Dte.SilenceAsync();
    }

    [Test]
    public async Task Message_InParts_IsTheSameLongerOneThere()
    {
        await using var town = new Town();
        var (alice, bob) = (await town.MoveInAsync(), await town.MoveInAsync());
        await alice.Dte.OkAsync("AT+CMGF=1");
        foreach (var part in new[] { 1, 2 })
            await TypeAsync(alice, $"AT+QCMGS=\"{Town.NumberOf(2)}\",120,{part},2", $"part {part}", $"+QCMGS: {part - 1}");
        await bob.Dte.ExpectAsync("\r\n+CMTI: \"ME\",0\r\n\r\n+CMTI: \"ME\",1\r\n");
        await bob.Dte.OkAsync("AT+CMGF=1");
        await bob.Dte.ExchangeAsync("AT+QCMGR=1", "\r\n+QCMGR: \"REC UNREAD\",\"+8613900000001\",,\"26/01/01,00:00:00+00\",120,2,2\r\npart 2\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Message_ToAModemThatIsOff_WaitsAndIsReportedWhenTaken()
    {
        await using var town = new Town();
        var (alice, bob) = (await town.MoveInAsync(), await town.MoveInAsync());
        await bob.Dte.OkAsync("AT+CFUN=4");
        await WantReportsAsync(alice);
        await SendAsync(alice, Town.NumberOf(2), "later");
        await alice.Dte.SilenceAsync();
        await bob.Dte.SilenceAsync();
        await alice.AdvanceAsync(TimeSpan.FromMinutes(3));
        await bob.Dte.OkAsync("AT+CFUN=1");
        await town.SettleAsync();
        Assert.That(await bob.Dte.TakeAllAsync(), Does.Contain("\r\n+CMTI: \"ME\",0\r\n"));
        await alice.Dte.ExpectAsync("\r\n+CDS: 6,0,\"+8613900000002\",145,\"26/01/01,00:00:00+00\",\"26/01/01,00:03:00+00\",0\r\n");
    }

    [Test]
    public async Task Message_NobodyTakesInItsValidityPeriod_IsGivenUp()
    {
        await using var town = new Town();
        var (alice, bob) = (await town.MoveInAsync(), await town.MoveInAsync());
        await bob.Dte.OkAsync("AT+CFUN=4");
        await WantReportsAsync(alice);
        await alice.Dte.OkAsync("AT+CSMP=49,1,0,0");
        await SendAsync(alice, Town.NumberOf(2), "soon");
        await bob.AdvanceAsync(TimeSpan.FromMinutes(9));
        await alice.Dte.SilenceAsync();
        await bob.AdvanceAsync(TimeSpan.FromMinutes(1));
        await alice.Dte.ExpectAsync("\r\n+CDS: 6,0,\"+8613900000002\",145,\"26/01/01,00:00:00+00\",\"26/01/01,00:00:00+00\",70\r\n");
        await bob.Dte.OkAsync("AT+CFUN=1");
        await town.SettleAsync();
        Assert.That(await bob.Dte.TakeAllAsync(), Does.Not.Contain("+CMTI"));
    }

    [Test]
    public async Task Message_ToANumberOfNobody_IsTakenByTheWorld()
    {
        await using var town = new Town();
        var alice = await town.MoveInAsync();
        await WantReportsAsync(alice);
        await SendAsync(alice, "+8613999999999", "who are you?");
        await alice.Dte.ExpectAsync("\r\n+CDS: 6,0,\"+8613999999999\",145,\"26/01/01,00:00:00+00\",\"26/01/01,00:00:00+00\",0\r\n");
        Assert.That((await alice.Modem.Sms.ReadSentAsync()).Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Message_ToAModemWhoseMemoryIsFull_WaitsForRoom()
    {
        await using var town = new Town();
        var (alice, bob) = (await town.MoveInAsync(), await town.MoveInAsync());
        await bob.Dte.ExchangeAsync("AT+CPMS=\"SM\",\"SM\",\"SM\"", "\r\n+CPMS: 0,50,0,50,0,50\r\n\r\nOK\r\n");
        await WantReportsAsync(alice);
        for (var i = 0; i < 51; i++)
            await TypeAsync(alice, $"AT+CMGS=\"{Town.NumberOf(2)}\"", $"no. {i}", $"+CMGS: {i}");
        await town.SettleAsync();
        Assert.That(Occurrences(await bob.Dte.TakeAllAsync(), "+CMTI"), Is.EqualTo(50));
        await alice.Dte.TakeAllAsync();
        await bob.Dte.OkAsync("AT+CMGD=7");
        await bob.Dte.ExpectAsync("\r\n+CMTI: \"SM\",7\r\n");
        await alice.Dte.ExpectAsync("\r\n+CDS: 6,50,\"+8613900000002\",145,\"26/01/01,00:00:00+00\",\"26/01/01,00:00:00+00\",0\r\n");
    }

    [Test]
    public async Task Number_OfSeveralModems_IsThatOfTheFirst()
    {
        await using var town = new Town();
        var (alice, bob) = (await town.MoveInAsync(), await town.MoveInAsync());
        await using var twin = await TestModem.StartAsync(town.OptionsOf(2), echo: false);
        await SendAsync(alice, Town.NumberOf(2), "which of you?");
        await bob.Dte.ExpectAsync("\r\n+CMTI: \"ME\",0\r\n");
        await town.MoveOutAsync(bob);
        await SendAsync(alice, Town.NumberOf(2), "and now?", "1");
        await twin.Dte.ExpectAsync("\r\n+CMTI: \"ME\",0\r\n");
    }

    [Test]
    public async Task Number_OfAModemThatIsGone_IsFree()
    {
        await using var town = new Town();
        var alice = await town.MoveInAsync();
        var gone = await TestModem.StartAsync(town.OptionsOf(2));
        await gone.DisposeAsync();
        await WantReportsAsync(alice);
        await SendAsync(alice, Town.NumberOf(2), "still there?");
        await alice.Dte.ExpectAsync("\r\n+CDS: 6,0,\"+8613900000002\",145,\"26/01/01,00:00:00+00\",\"26/01/01,00:00:00+00\",0\r\n");
        var next = await town.MoveInAsync();
        await SendAsync(alice, Town.NumberOf(2), "welcome", "1");
        await next.Dte.ExpectAsync("\r\n+CMTI: \"ME\",0\r\n");
    }

    private static async Task WantReportsAsync(TestModem modem)
    {
        await modem.Dte.OkAsync("AT+CMGF=1");
        await modem.Dte.OkAsync("AT+CSMP=49,167,0,0");
        await modem.Dte.OkAsync("AT+CNMI=2,1,0,1,0");
    }

    private static async Task SendAsync(TestModem modem, string number, string text, string reference = "0")
    {
        await modem.Dte.OkAsync("AT+CMGF=1");
        await TypeAsync(modem, $"AT+CMGS=\"{number}\"", text, $"+CMGS: {reference}");
    }

    /// <summary>Reports of messages sent before may stand in front of the answer.</summary>
    private static async Task TypeAsync(TestModem modem, string command, string text, string answer)
    {
        await modem.Dte.BeginAsync(command);
        await modem.Dte.ReadUntilAsync("> ");
        await modem.Dte.SendAsync(text + "\x1a");
        await modem.Dte.ReadUntilAsync($"\r\n{answer}\r\n\r\nOK\r\n");
        await modem.AdvanceAsync(TimeSpan.Zero);
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
