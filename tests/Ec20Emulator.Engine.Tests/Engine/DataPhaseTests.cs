using Ec20Emulator.At.Results;

namespace Ec20Emulator.Engine.Tests.Engine;

/// <summary>Prompts, uploads and downloads (at-engine.md 7, 18.1-18.4).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DataPhaseTests
{
    [Test]
    public async Task Prompt_EndedByCtrlZ_TakesWhatWasTyped()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XPROMPT", "\r\n> ");
        await bench.Dte.SendAsync("ab\r\nc\x1a");
        await bench.Dte.ExpectAsync("\r\ntyped 5\r\nab\r\nc\r\n\r\nSEND OK\r\n");
        await bench.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Prompt_UnderEcho_EchoesTextButNeitherCtrlZNorEscape()
    {
        await using var bench = await EngineBench.StartAsync(echo: true);
        await bench.Dte.ExchangeAsync("AT+XPROMPT", "\r\n> ");
        await bench.Dte.SendAsync("ab");
        await bench.Dte.ExpectAsync("ab");
        await bench.Dte.SendAsync("\x1a");
        await bench.Dte.ExpectAsync("\r\ntyped 2\r\nab\r\n\r\nSEND OK\r\n");
        await bench.Dte.ExchangeAsync("AT+XPROMPT", "\r\n> ");
        await bench.Dte.SendAsync("xy\x1b");
        await bench.Dte.ExpectAsync("xy\r\ncancelled\r\n\r\nOK\r\n");
        await bench.Dte.SilenceAsync();
    }

    [TestCase("1234567890\x1a", "\r\ntyped 10\r\n1234567890\r\n\r\nSEND OK\r\n")]
    [TestCase("12345678901\x1a", "\r\noverlong\r\n\r\nOK\r\n")]
    [TestCase("\x1a", "\r\ntyped 0\r\n\r\n\r\nSEND OK\r\n")]
    [TestCase("12345678901\x1b", "\r\ncancelled\r\n\r\nOK\r\n")]
    public async Task Prompt_AtItsLimits_IsHeldToThem(string typed, string answer)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XPROMPT", "\r\n> ");
        await bench.Dte.SendAsync(typed);
        await bench.Dte.ExpectAsync(answer);
        await bench.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Prompt_OverlongInput_IsNotKept()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XPROMPT", "\r\n> ");
        var before = GC.GetTotalMemory(true);
        var noise = new string('x', 32 * 1024);
        for (var i = 0; i < 64; i++)
            await bench.Dte.SendAsync(noise);
        Assert.That(GC.GetTotalMemory(true) - before, Is.LessThan(8 * 1024 * 1024));
        await bench.Dte.SendAsync("\x1a");
        await bench.Dte.ExpectAsync("\r\noverlong\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Prompt_Counted_TakesEveryValue()
    {
        await using var bench = await EngineBench.StartAsync();
        var all = new string([.. Enumerable.Range(0, 256).Select(value => (char)value)]);
        await bench.Dte.ExchangeAsync("AT+XPROMPT=256", "\r\n> ");
        await bench.Dte.SendAsync(all[..100]);
        await bench.Dte.SilenceAsync();
        await bench.Dte.SendAsync(all[100..] + "AT\r");
        await bench.Dte.ExpectAsync($"\r\ntyped 256\r\n{all}\r\n\r\nSEND OK\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Prompt_InputBeforeIt_IsLostAndTheLogSaysSo()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+XPROMPT=3\rearly");
        await bench.Dte.ExpectAsync("\r\n> ");
        await bench.Dte.SendAsync("abc");
        await bench.Dte.ExpectAsync("\r\ntyped 3\r\nabc\r\n\r\nSEND OK\r\n");
        Assert.That(bench.Modem.Log.Lines, Has.Some.Contains("5 bytes came before the prompt"));
    }

    // The LF of CR LF is no payload, wherever it comes; an LF that is payload is kept (18.2).
    [TestCase("AT+XUP=3\r\n", "a\nb", "a\nb", TestName = "LineFeed_InTheSameSegment_IsNoPayload")]
    [TestCase("AT+XUP=3\r\n", "\nab", "\nab", TestName = "LineFeed_InTheSameSegment_LeavesAPayloadThatBeginsWithOne")]
    [TestCase("AT+XUP=3\r|\n", "a\nb", "a\nb", TestName = "LineFeed_InItsOwnSegment_IsNoPayload")]
    [TestCase("AT+XUP=3\r", "\nabc", "abc", TestName = "LineFeed_WithThePayload_IsNoPayload")]
    [TestCase("AT+XUP=3\r", "\n\nab", "\nab", TestName = "LineFeed_WithThePayload_IsTakenOnce")]
    public async Task LineFeed(string line, string payload, string uploaded)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT\r\n");
        await bench.Dte.ExpectAsync("\r\nOK\r\n");
        foreach (var segment in line.Split('|'))
            await bench.Dte.SendAsync(segment);
        await bench.Dte.ExpectAsync("\r\nCONNECT\r\n");
        await bench.Dte.SendAsync(payload);
        await bench.Dte.ExpectAsync("\r\nComplete 3\r\n\r\nOK\r\n");
        Assert.That(bench.UploadedText, Is.EqualTo(uploaded));
        await bench.Dte.SilenceAsync();
    }

    [Test]
    public async Task LineFeed_OfADteThatSendsNone_IsPayload()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT\r\n");
        await bench.Dte.ExpectAsync("\r\nOK\r\n");
        await bench.Dte.OkAsync("AT");
        await bench.Dte.OkAsync("AT");
        await bench.Dte.ExchangeAsync("AT+XUP=3", "\r\nCONNECT\r\n");
        await bench.Dte.SendAsync("\nab");
        await bench.Dte.ExpectAsync("\r\nComplete 3\r\n\r\nOK\r\n");
        Assert.That(bench.UploadedText, Is.EqualTo("\nab"));
    }

    [TestCase("\r\n")]
    [TestCase("\r")]
    [TestCase("\n")]
    [TestCase("\r\n\x1a\r\n")]
    public async Task Upload_FollowedByALineEnd_IsSilent(string behind)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XUP=3", "\r\nCONNECT\r\n");
        await bench.Dte.SendAsync("abc" + behind);
        await bench.Dte.ExpectAsync("\r\nComplete 3\r\n\r\nOK\r\n");
        await bench.Dte.SilenceAsync();
        await bench.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Upload_UnderEcho_IsNotEchoed()
    {
        await using var bench = await EngineBench.StartAsync(echo: true);
        await bench.Dte.ExchangeAsync("AT+XUP=3", "\r\nCONNECT\r\n");
        await bench.Dte.SendAsync("abc");
        await bench.Dte.ExpectAsync("\r\nComplete 3\r\n\r\nOK\r\n");
        await bench.Dte.SilenceAsync();
    }

    [Test]
    public async Task Upload_WithoutBytes_TimesOutAndEachByteRestartsTheTime()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XUP=3,5", "\r\nCONNECT\r\n");
        await bench.AdvanceAsync(4999);
        await bench.Dte.SendAsync("a");
        await bench.AdvanceAsync(4999);
        await bench.Dte.SilenceAsync();
        await bench.AdvanceAsync(1);
        await bench.Dte.ExpectAsync("\r\nTimedOut 1\r\n\r\nOK\r\n");
        await bench.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Upload_WithAcknowledgement_AnswersEachFullBlock()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XUP=2500,5,1", "\r\nCONNECT\r\n");
        await bench.Dte.SendAsync(new string('x', 1023));
        await bench.Dte.SilenceAsync();
        await bench.Dte.SendAsync("x");
        await bench.Dte.ExpectAsync("A");
        await bench.Dte.SendAsync(new string('x', 1476));
        await bench.Dte.ExpectAsync("A\r\nComplete 2500\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Upload_GuardedPlusSigns_LeaveItEarly()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XUP=10,60", "\r\nCONNECT\r\n");
        await bench.Dte.SendAsync("abc");
        await bench.AdvanceAsync(1000);
        await bench.Dte.SendAsync("+++");
        await bench.AdvanceAsync(1000);
        await bench.Dte.ExpectAsync("\r\nLeft 3\r\n\r\nOK\r\n");
    }

    [TestCase("", "")]
    [TestCase("AT\r", "\r\nOK\r\n")]
    public async Task Upload_OfPlusSigns_IsCompleteWithItsLastByte(string behind, string answer)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XUP=3,60", "\r\nCONNECT\r\n");
        await bench.AdvanceAsync(2000);
        await bench.Dte.SendAsync("+");
        await bench.Dte.SendAsync("+");
        await bench.Dte.SendAsync("+" + behind);
        Assert.That(await bench.Dte.TakeAllAsync(), Is.EqualTo("\r\nComplete 3\r\n\r\nOK\r\n" + answer));
        Assert.That(bench.UploadedText, Is.EqualTo("+++"));
    }

    [TestCase(1, "\r\nLeft 5\r\n\r\nOK\r\n")]
    [TestCase(2, "\r\nLeft 5\r\n\r\nOK\r\n")]
    [TestCase(0, "")]
    public async Task Upload_DtrDropped_LeavesItPerDtrActionWithPlusSignsCounted(int action, string answer)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.OkAsync($"AT&D{action}");
        await bench.Dte.ExchangeAsync("AT+XUP=10,60", "\r\nCONNECT\r\n");
        await bench.Dte.SendAsync("abc");
        await bench.AdvanceAsync(1500);
        await bench.Dte.SendAsync("++");
        bench.Dte.Dte.Dtr = false;
        await bench.Dte.WhenTakenAsync();
        await bench.Dte.ExpectAsync(answer);
        await bench.Dte.SilenceAsync();
    }

    [Test]
    public async Task Download_OfMoreThanTheTransportTakes_PausesAndIsWhole()
    {
        await using var bench = await EngineBench.StartAsync();
        const int Length = 1_000_000;
        await bench.Dte.ExchangeAsync($"AT+XDOWN={Length}", $"\r\nCONNECT {Length}\r\n");
        await bench.Modem.Modem.WhenIdleAsync();
        Assert.That(bench.Port.Output.Backlog, Is.LessThan(Length / 2), "the rest waits in the download, not in the port");
        var data = await bench.Dte.ReadExactlyAsync(Length);
        Assert.That(data.AsSpan().ContainsAnyExcept((byte)'x'), Is.False);
        await bench.Dte.ExpectAsync("\r\nOK\r\n");
        Assert.That(bench.Notes, Is.EqualTo(new[] { $"sent {Length}" }));
    }

    [Test]
    public async Task Download_OfNothing_IsFramedAllTheSame()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XDOWN=0", "\r\nCONNECT 0\r\n\r\nOK\r\n");
    }

    [TestCase("AT+XPROMPT=1;+GMM")]
    [TestCase("AT+XUP=1;+GMM")]
    public async Task DataPhase_InsideALine_EndsIt(string line)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync(line + "\r");
        await bench.Modem.Modem.WhenIdleAsync();
        await bench.Dte.TakeAllAsync();
        await bench.Dte.SendAsync("x");
        Assert.That(await bench.Dte.TakeAllAsync(), Does.Not.Contain("EC20F").And.EndsWith("OK\r\n"));
    }

    [Test]
    public async Task Repeat_OfADataCommand_AsksAgain()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+XPROMPT=1\r\n");
        await bench.Dte.ExpectAsync("\r\n> ");
        await bench.Dte.SendAsync("x");
        await bench.Dte.ExpectAsync("\r\ntyped 1\r\nx\r\n\r\nSEND OK\r\n");
        await bench.Dte.SendAsync("A/");
        await bench.Dte.ExpectAsync("\r\n> ");
        await bench.Dte.SendAsync("\n");
        await bench.Dte.ExpectAsync("\r\ntyped 1\r\n\n\r\n\r\nSEND OK\r\n");
    }

    [Test]
    public async Task DeferredCommand_ThenData_DropsWhatWasTypedMeanwhile()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+XDEFER;+XUP=2\rtyped early");
        await bench.CompleteAsync(AtResult.Ok);
        await bench.Dte.ExpectAsync("\r\nCONNECT\r\n");
        await bench.Dte.SendAsync("ab");
        await bench.Dte.ExpectAsync("\r\nComplete 2\r\n\r\nOK\r\n");
    }
}
