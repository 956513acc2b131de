using System.Text;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Subscribers;

/// <summary>Voice calls from one modem to another.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CallTests
{
    private const string AliceRings = "\r\nRING\r\n\r\n+CLIP: \"+8613900000001\",145,,,,0\r\n";

    [Test]
    public async Task Call_ThatIsAnswered_IsOverForBoth()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        await alice.Dte.OkAsync("ATD+8613900000002;");
        await ExpectAsync(bob, AliceRings);
        await ShowsAsync(alice, "1,0,3,0,0,\"+8613900000002\",145");
        await ShowsAsync(bob, "1,1,4,0,0,\"+8613900000001\",145");
        await bob.Dte.OkAsync("ATA");
        await ShowsAsync(alice, "1,0,0,0,0,\"+8613900000002\",145");
        await ShowsAsync(bob, "1,1,0,0,0,\"+8613900000001\",145");
        await alice.Dte.OkAsync("AT+CHUP");
        await ExpectAsync(bob, "\r\nNO CARRIER\r\n");
        await ShowsAsync(alice);
        await ShowsAsync(bob);
    }

    [TestCase("AT+CHUP", "BUSY")]
    [TestCase("AT+QHUP=21", "NO CARRIER")]
    [TestCase("AT+QHUP=18", "NO ANSWER")]
    [TestCase("AT+CFUN=4", "NO CARRIER")]
    public async Task Call_ThatIsTurnedAway_EndsAsTheCauseSays(string command, string result)
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        await alice.Dte.OkAsync("ATD13900000002;");
        await ExpectAsync(bob, AliceRings);
        await bob.Dte.BeginAsync(command);
        await bob.Dte.ReadUntilAsync("\r\nOK\r\n");
        await ExpectAsync(alice, $"\r\n{result}\r\n");
    }

    [Test]
    public async Task Call_TheCallerGivesUp_StopsRinging()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        await alice.Dte.OkAsync("ATD13900000002;");
        await ExpectAsync(bob, AliceRings);
        await alice.Dte.OkAsync("ATH");
        await ExpectAsync(bob, "\r\nNO CARRIER\r\n");
        await bob.AdvanceAsync(TimeSpan.FromMinutes(1));
        await bob.Dte.SilenceAsync();
    }

    [Test]
    public async Task Call_OfAHiddenNumber_ShowsNone()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        await alice.Dte.OkAsync("ATD13900000002I;");
        await ExpectAsync(bob, "\r\nRING\r\n\r\n+CLIP: \"\",128,,,,1\r\n");
    }

    [Test]
    public async Task Call_ToAModemThatCannotBeReached_GetsNoCarrier()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        await bob.Dte.OkAsync("AT+CFUN=4");
        await alice.Dte.ExchangeAsync("ATD13900000002;", "\r\nOK\r\n");
        await ExpectAsync(alice, "\r\nNO CARRIER\r\n");
    }

    [Test]
    public async Task Call_ToAModemInACall_IsBusyOrWaits()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        var carol = await town.MoveInAsync();
        await ConnectAsync(town, alice, bob);
        await carol.Dte.OkAsync("ATD13900000002;");
        await ExpectAsync(carol, "\r\nBUSY\r\n");
        await bob.Dte.OkAsync("AT+CCWA=1,1,1");
        await carol.Dte.OkAsync("AT+CSSN=1,1");
        await carol.Dte.OkAsync("ATD13900000002;");
        await ExpectAsync(carol, "\r\n+CSSI: 3\r\n");
        await ExpectAsync(bob, "\r\n+CCWA: \"+8613900000003\",145,1\r\n");
        await alice.Dte.OkAsync("AT+CSSN=0,1");
        await bob.Dte.OkAsync("AT+CHLD=2");
        await ExpectAsync(alice, "\r\n+CSSU: 2\r\n");
        await ShowsAsync(carol, "1,0,0,0,0,\"13900000002\",129");
        await bob.Dte.OkAsync("AT+CHLD=1");
        await ExpectAsync(carol, "\r\nNO CARRIER\r\n");
        await ExpectAsync(alice, "\r\n+CSSU: 3\r\n");
    }

    [Test]
    public async Task Call_UnderColp_IsAnsweredWhenTheOtherDoes()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        await alice.Dte.OkAsync("AT+COLP=1");
        await alice.Dte.BeginAsync("ATD13900000002;");
        await ExpectAsync(bob, AliceRings);
        await alice.Dte.SilenceAsync();
        await bob.Dte.OkAsync("ATA");
        await alice.Dte.ExpectAsync("\r\n+COLP: \"13900000002\",129,,,\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Tones_AreHeardByTheOther()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        await ConnectAsync(town, alice, bob);
        await bob.Dte.OkAsync("AT+QTONEDET=1");
        await alice.Dte.OkAsync("AT+VTS=\"1*\"");
        await ExpectAsync(bob, "\r\n+QTONEDET: 49\r\n\r\n+QTONEDET: 42\r\n");
    }

    [Test]
    public async Task Voice_GoesBothWays()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        var (aliceVoice, bobVoice) = (await alice.AttachAsync(PortNames.UsbNmea), await bob.AttachAsync(PortNames.UsbNmea));
        await alice.Dte.OkAsync("AT+QPCMV=1,0");
        await bob.Dte.OkAsync("AT+QPCMV=1,0");
        await ConnectAsync(town, alice, bob);
        await aliceVoice.SendAsync("from alice");
        await bobVoice.SendAsync("from bob");
        Assert.That(await HearAsync(bob, bobVoice, "from alice"), Is.EqualTo("from alice"));
        Assert.That(await HearAsync(alice, aliceVoice, "from bob"), Is.EqualTo("from bob"));
    }

    [TestCase(0, "always", TestName = "always")]
    [TestCase(1, "AT+CHUP", TestName = "when turned away")]
    [TestCase(2, "wait", TestName = "when nobody answers")]
    [TestCase(3, "AT+CFUN=4", TestName = "when not reachable")]
    public async Task Call_ThatIsForwarded_RingsAtTheOtherNumber(int reason, string how)
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        var carol = await town.MoveInAsync();
        await carol.Dte.OkAsync("AT+CLIP=1");
        await carol.Dte.OkAsync("AT+CSSN=0,1");
        await bob.Dte.OkAsync($"AT+CCFC={reason},3,\"13900000003\"");
        if (reason == 3)
            await bob.Dte.OkAsync(how);
        await alice.Dte.OkAsync("ATD13900000002;");
        await town.SettleAsync();
        if (reason == 1)
        {
            await ExpectAsync(bob, AliceRings);
            await bob.Dte.OkAsync(how);
        }
        if (reason == 2)
            await bob.AdvanceAsync(TimeSpan.FromSeconds(30));
        await town.SettleAsync();
        Assert.That(await carol.Dte.TakeAllAsync(), Does.StartWith(AliceRings).Or.StartsWith("\r\n+CSSU: 0\r\n"));
        await carol.Dte.OkAsync("ATA");
        await ShowsAsync(alice, "1,0,0,0,0,\"13900000002\",129");
        await carol.Dte.OkAsync("ATH");
        await ExpectAsync(alice, "\r\nNO CARRIER\r\n");
    }

    [Test]
    public async Task Call_ThatIsForwardedInACircle_Ends()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        var carol = await town.MoveInAsync();
        await bob.Dte.OkAsync("AT+CCFC=0,3,\"13900000003\"");
        await carol.Dte.OkAsync("AT+CCFC=0,3,\"13900000002\"");
        await alice.Dte.OkAsync("ATD13900000002;");
        await ExpectAsync(alice, "\r\nNO CARRIER\r\n");
    }

    [Test]
    public async Task Transfer_LeavesTheTwoOthersTogether()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        var carol = await town.MoveInAsync();
        await ConnectAsync(town, alice, bob);
        await alice.Dte.OkAsync("ATD13900000003;");
        await ExpectAsync(carol, "\r\nRING\r\n");
        await carol.Dte.OkAsync("ATA");
        await town.SettleAsync();
        await alice.Dte.OkAsync("AT+CHLD=4");
        await ShowsAsync(alice);
        await bob.Dte.OkAsync("AT+QTONEDET=1");
        await carol.Dte.OkAsync("AT+VTS=5");
        await ExpectAsync(bob, "\r\n+QTONEDET: 53\r\n");
        await bob.Dte.OkAsync("ATH");
        await ExpectAsync(carol, "\r\nNO CARRIER\r\n");
    }

    [Test]
    public async Task Call_ToANumberOfNobody_IsAnsweredByTheWorld()
    {
        await using var town = new Town();
        var (alice, _) = await PairAsync(town);
        await alice.Dte.OkAsync("ATD13999999999;");
        await town.SettleAsync();
        await ShowsAsync(alice, "1,0,0,0,0,\"13999999999\",129");
    }

    [Test]
    public async Task Call_WithAPolicyOfItsOwn_IsAnsweredByTheWorld()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        await alice.Modem.Calls.SetPolicyAsync(new Control.OutgoingCallPolicy { Outcome = Control.OutgoingCallOutcome.Busy }, "13900000002");
        await alice.Dte.OkAsync("ATD13900000002;");
        await ExpectAsync(alice, "\r\nBUSY\r\n");
        await bob.Dte.SilenceAsync();
    }

    [Test]
    public async Task PowerCut_OfEither_EndsTheCallOfTheOther()
    {
        await using var town = new Town();
        var (alice, bob) = await PairAsync(town);
        await ConnectAsync(town, alice, bob);
        await bob.PowerCycleAsync();
        await ExpectAsync(alice, "\r\nNO CARRIER\r\n");
    }

    private static async Task<(TestModem Alice, TestModem Bob)> PairAsync(Town town)
    {
        var (alice, bob) = (await town.MoveInAsync(), await town.MoveInAsync());
        await bob.Dte.OkAsync("AT+CLIP=1");
        return (alice, bob);
    }

    private static async Task ConnectAsync(Town town, TestModem caller, TestModem called)
    {
        await caller.Dte.OkAsync("ATD13900000002;");
        await ExpectAsync(called, AliceRings);
        await called.Dte.OkAsync("ATA");
        await town.SettleAsync();
    }

    /// <summary>A timer of no delay fires only when the clock is asked.</summary>
    private static async Task ExpectAsync(TestModem modem, string text)
    {
        await modem.AdvanceAsync(TimeSpan.Zero);
        await modem.Dte.ExpectAsync(text);
    }

    private static Task ShowsAsync(TestModem modem, params string[] calls) =>
        modem.Dte.ExchangeAsync("AT+CLCC", string.Concat(calls.Select(call => $"\r\n+CLCC: {call}\r\n")) + "\r\nOK\r\n");

    private static async Task<string> HearAsync(TestModem modem, TestPort voice, string expected)
    {
        var heard = "";
        for (var pieces = 0; pieces < 500 && !heard.Contains(expected, StringComparison.Ordinal); pieces++)
        {
            await modem.AdvanceAsync(TimeSpan.FromMilliseconds(20));
            heard += Encoding.Latin1.GetString(await voice.ReadExactlyAsync(320));
        }
        return heard.Trim('\0');
    }
}
