using Ec20Emulator.Scenarios.Replaying;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Tests.Replaying;

[Parallelizable(ParallelScope.All)]
internal sealed class TranscriptReplayTests
{
    [TestCase(">> AT+GMM", "<< EC20F", "<< OK", TestName = "Answer_AsRecorded_IsNoDifference")]
    [TestCase(">> AT+CCLK?", "<< +CCLK: \"15/02/03,04:05:06+32\"", "<< OK", TestName = "Time_OfAnotherDay_IsForgiven")]
    [TestCase(">> AT+GSN", "<< 490154203237518", "<< OK", TestName = "Imei_OfAnotherDevice_IsForgiven")]
    [TestCase(">> AT+CSQ", "<< +CSQ: 3,99", "<< OK", TestName = "Signal_OfAnotherPlace_IsForgiven")]
    [TestCase(">> AT+QIACT=1", "<< OK", ">> AT+QIACT?", "<< +QIACT: 1,1,1,\"100.64.1.2\"", "<< OK", TestName = "Address_OfAnotherNetwork_IsForgiven")]
    [TestCase("variable ^EC(2\\d)F$", ">> AT+GMM", "<< EC25F", "<< OK", TestName = "Variable_Declared_IsForgiven")]
    [TestCase(">> AT+GMM", "<< EC{*}", "<< OK", TestName = "Wildcard_InALine_IsForgiven")]
    [TestCase(">> AT+CLAC", "<< {*}", "<< OK", TestName = "Wildcard_ForManyLines_IsForgiven")]
    [TestCase("echo off", ">> AT+GMM", "<< EC20F", "<< OK", TestName = "Modem_FoundWithoutEcho_IsReplayedSo")]
    [TestCase(">> ATE0", "<< OK", "echo off", ">> AT", "<< OK", TestName = "Echo_SwitchedOff_IsFollowed")]
    [TestCase("port usbat", ">> AT", "<< OK", "reattach", ">> AT", "<< OK", TestName = "Port_AndReattach_AreFollowed")]
    [TestCase("call incoming 10086", "<< RING", ">> ATA", "<< OK", "call ends", "<< NO CARRIER", TestName = "Call_Incoming_IsReplayed")]
    [TestCase("urc +QIND: 1", "<< +QIND: 1", "silence", TestName = "Urc_Injected_Comes")]
    public async Task Replay_OfWhatThisModemSays_ShowsNoDifference(params string[] lines)
    {
        var report = await PlayAsync(lines);
        Assert.That(report.Differences.SelectMany(difference => difference.Rows), Is.Empty);
    }

    [Test]
    public async Task Answer_OtherThanRecorded_IsShownWithItsLine()
    {
        var report = await PlayAsync("# a comment", ">> AT", "<< OK", ">> AT+GMM", "<< EC25E", "<< OK", ">> AT", "<< OK");
        Assert.That(report.Differences, Has.Count.EqualTo(1));
        Assert.That(report.Differences[0].Line, Is.EqualTo(4));
        Assert.That(report.Differences[0].Said, Is.EqualTo(">> AT+GMM"));
        Assert.That(report.Differences[0].Rows, Is.EqualTo(new DiffRow[]
        {
            new(DiffKind.Same, @"<| AT+GMM\r"),
            new(DiffKind.Missing, "<< EC25E"),
            new(DiffKind.Extra, "<< EC20F"),
            new(DiffKind.Same, "<< OK"),
        }));
    }

    [Test]
    public async Task Answer_ThatIsMissing_IsShown()
    {
        var report = await PlayAsync(">> AT", "<< OK", "<< +QIND: 1");
        Assert.That(report.Differences.Single().Rows[^1], Is.EqualTo(new DiffRow(DiffKind.Missing, "<< +QIND: 1")));
    }

    [Test]
    public async Task Answer_NobodyRecorded_IsShown()
    {
        var report = await PlayAsync(">> AT+GMM", "<< EC20F");
        Assert.That(report.Differences.Single().Rows.Single(), Is.EqualTo(new DiffRow(DiffKind.Extra, "<< OK")));
    }

    [Test]
    public async Task Echo_OtherThanRecorded_IsADifference()
    {
        var report = await PlayAsync(">> AT", "<< OK", "echo off", ">> AT", "<< OK");
        Assert.That(report.Differences.Single().Rows, Does.Contain(new DiffRow(DiffKind.Missing, "echo off")));
    }

    [Test]
    public async Task Differences_WithoutEnd_CutTheReplayShort()
    {
        var report = await PlayAsync([.. Enumerable.Repeat(new[] { ">> AT+GMM", "<< EC25E", "<< OK" }, 60).SelectMany(lines => lines)]);
        Assert.That(report.IsCutShort, Is.True);
        Assert.That(report.Differences, Has.Count.EqualTo(TranscriptReplay.MostDifferences));
    }

    [TestCase("given file RAM:a \"x\"", "chat:1: 'given' is no word")]
    [TestCase("wait -1s", "chat:1: '-1s' is no duration")]
    [TestCase("variable (", "no regular expression")]
    [TestCase("network explodes", "drops context 1")]
    [TestCase("network signal 40", "0-31")]
    [TestCase("network drops context x", "drops context 1")]
    [TestCase("sim eaten", "removed")]
    [TestCase("power up", "reset")]
    [TestCase("urc ", "one line")]
    [TestCase("echo loud", "on or off")]
    [TestCase("call me maybe", "incoming NUMBER")]
    [TestCase("call incoming me", "incoming NUMBER")]
    [TestCase("call ends 8", "between 1 and 7; write ends[ 1-7]")]
    [TestCase("ussd *100#", "CODE says TEXT")]
    [TestCase("ussd *100# shouts x", "CODE says TEXT")]
    [TestCase("ussd  says x", "CODE says TEXT")]
    [TestCase("call policy sulks", "manual")]
    [TestCase("call policy busy then", "then DURATION")]
    [TestCase("call policy busy then soon", "no duration")]
    [TestCase("call policy busy then 2h", "no duration")]
    [TestCase("call policy busy then 3601s", "between 0 and 3600000 ms")]
    [TestCase("call policy busy for me", "'me' must be a phone number")]
    [TestCase("call policy busy unless 10086", "alerting DURATION")]
    public void Word_NotUnderstood_IsNamed(string line, string why) =>
        Assert.That(() => new TranscriptReplay(Transcript.Parse("chat", [line])), Throws.TypeOf<TranscriptException>().With.Message.Contains(why));

    [Test]
    public void Act_ThatCannotHappen_IsNamed() =>
        Assert.That(async () => await PlayAsync("call ends"), Throws.TypeOf<TranscriptException>().With.Message.EqualTo("chat:1: no call is on the line"));

    [Test]
    public void Port_ThatIsNone_IsNamed() =>
        Assert.That(async () => await PlayAsync("port uart9"), Throws.TypeOf<TranscriptException>().With.Message.Contains("uart9"));

    [Test]
    public void Variable_ThatExplodes_IsNamedInTime() => Assert.That(
        async () => await PlayAsync("variable ^(\\w+\\s?)+$", ">> AT", $"<< {new string('a', 60)}!", "<< OK"),
        Throws.TypeOf<TranscriptException>().With.Message.Contains("takes more than"));

    private static async Task<ReplayReport> PlayAsync(params string[] lines)
    {
        await using var modem = await FreshModem.StartAsync();
        var replay = new TranscriptReplay(Transcript.Parse("chat", lines)) { Patience = TimeSpan.FromMilliseconds(500), Silence = TimeSpan.FromMilliseconds(50) };
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await replay.PlayAsync(modem.Modem, modem.Clock, guard.Token);
    }
}
