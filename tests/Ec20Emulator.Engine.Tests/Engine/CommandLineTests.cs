using Ec20Emulator.At.Parsing;
using Ec20Emulator.At.Results;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Engine.Tests.Engine;

/// <summary>Lines, chains, deferred and abortable commands (at-engine.md 2, 3, 9).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CommandLineTests
{
    [Test]
    public async Task Line_LongerThanTheLimit_IsSwallowedAndAnsweredError()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT" + new string('E', LineAssembler.MaximumLength + 1), "\r\nERROR\r\n");
        await bench.Dte.OkAsync("AT" + new string('V', LineAssembler.MaximumLength - 2) + "V1");
        Assert.That(bench.Modem.Log.Lines, Has.Some.Contains("more than 2048 bytes"));
    }

    [Test]
    public async Task Line_OfTenMegabytes_IsAnsweredErrorWithBoundedMemory()
    {
        await using var bench = await EngineBench.StartAsync();
        var piece = new byte[64 * 1024];
        Array.Fill(piece, (byte)'x');
        await bench.Dte.SendAsync("AT+");
        var before = GC.GetTotalMemory(true);
        for (var i = 0; i < 160; i++)
            await bench.Dte.SendAsync(piece);
        Assert.That(GC.GetTotalMemory(true) - before, Is.LessThan(8 * 1024 * 1024));
        await bench.Dte.SendAsync("\r");
        await bench.Dte.ExpectAsync("\r\nERROR\r\n");
        await bench.Dte.OkAsync("AT");
    }

    [Test]
    public async Task BinaryNoise_ThenALine_IsAnswered()
    {
        await using var bench = await EngineBench.StartAsync();
        var noise = new byte[256 * 1024];
        new Random(1).NextBytes(noise);
        // Noise that happens to spell a prefix is a line: its answers are read away, and it may well have spelled ATV0.
        foreach (var piece in noise.Chunk(16 * 1024))
        {
            await bench.Dte.SendAsync(piece);
            await bench.Dte.TakeAllAsync();
        }
        await bench.Dte.SendAsync("\rATQ0V1E0\r");
        await bench.Dte.TakeAllAsync();
        await bench.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Chain_WithADeferredCommand_GoesOnBehindIt()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+GMI;+XDEFER;+GMM\r");
        await bench.Dte.ExpectAsync("\r\nQuectel\r\n");
        await bench.Dte.SilenceAsync();
        await bench.CompleteAsync(AtResult.Line("+X: 1"));
        await bench.Dte.ExpectAsync("\r\n+X: 1\r\n\r\nEC20F\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Chain_WithADeferredFailure_EndsThere()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+XDEFER;+GMM\r");
        await bench.CompleteAsync(AtResult.Cme(CmeError.NoNetworkService));
        await bench.Dte.ExpectAsync("\r\n+CME ERROR: 30\r\n");
        await bench.Dte.SilenceAsync();
    }

    [Test]
    public async Task DeferredCommand_CompletedTwice_AnswersOnce()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+XDEFER\r");
        await bench.TellAsync(() =>
        {
            bench.Turns[0].Complete(AtResult.Deferred);
            bench.Turns[0].Complete(AtResult.Ok);
            bench.Turns[0].Complete(AtResult.Error);
        });
        await bench.Dte.ExpectAsync("\r\nOK\r\n");
        await bench.Dte.SilenceAsync();
    }

    [Test]
    public async Task Input_WhileACommandRuns_IsKeptAndAnsweredInOrder()
    {
        await using var bench = await EngineBench.StartAsync(echo: true);
        await bench.Dte.ExchangeAsync("AT+XDEFER", "");
        var lines = Enumerable.Range(0, 1000).Select(i => $"ATS7={i % 256}").ToArray();
        await bench.Dte.SendAsync(string.Concat(lines.Select(line => line + "\r")));
        await bench.Dte.SilenceAsync();
        await bench.CompleteAsync(AtResult.Ok);
        await bench.Dte.ExpectAsync("\r\nOK\r\n" + string.Concat(lines.Select(line => $"{line}\r\r\nOK\r\n")));
    }

    [TestCase("", "x", TestName = "Abortable_AnyCharacter_AbortsAndIsConsumed")]
    [TestCase("\n", "\r", TestName = "Abortable_LineFeedOfTheLine_DoesNotAbortButALaterReturnDoes")]
    [TestCase("\r", " ", TestName = "Abortable_ReturnBehindTheLine_DoesNotAbort")]
    public async Task Abortable(string ignored, string aborts)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+XABORT\r" + ignored);
        await bench.Dte.SilenceAsync();
        await bench.Dte.SendAsync(aborts + "AT\r");
        await bench.Dte.ExpectAsync("\r\nNO CARRIER\r\n\r\nOK\r\n");
        await bench.Dte.SilenceAsync();
    }

    [Test]
    public async Task Command_ThatThrows_AnswersErrorAndIsReportedAsADefect()
    {
        await using var bench = await EngineBench.StartAsync();
        var defects = new List<string>();
        bench.Modem.Modem.Core.Commands.Defect = defect => defects.Add(defect.Message);
        await bench.Dte.ExchangeAsync("AT+XTHROW;+GMM", "\r\nERROR\r\n");
        await bench.Dte.OkAsync("AT");
        Assert.That(defects, Is.EqualTo(new[] { "on purpose" }));
    }

    [TestCase("AT+XPIN=\"1234\"", "\r\nOK\r\n")]
    [TestCase("AT+XPIN=9876", "\r\nERROR\r\n")]
    [TestCase("ATE0;+XPIN=\"1234\";+GMI", "\r\nQuectel\r\n\r\nOK\r\n")]
    [TestCase("AT+XPIN=\"1234", "\r\nERROR\r\n")]
    public async Task SecretFields_OfALine_AreNotLogged(string line, string answer)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync(line, answer);
        Assert.That(bench.Modem.Log.Lines, Has.None.Contains("1234").And.None.Contains("9876"));
        Assert.That(bench.Modem.Log.Lines, Has.Some.Contains("+XPIN=***"));
    }

    [Test]
    public async Task Repeat_AfterAPowerCycle_HasNothingToRepeat()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+GMM", "\r\nEC20F\r\n\r\nOK\r\n");
        await bench.Modem.PowerCycleAsync();
        await bench.Dte.SendAsync("A/");
        await bench.Dte.ExpectAsync("A/\r\nOK\r\n");
    }

    [Test]
    public async Task Input_WhileTheModemIsOff_IsDroppedInSilence()
    {
        await using var modem = await TestModem.CreateAsync();
        await modem.Dte.SendAsync("AT\rAT");
        await modem.Dte.SilenceAsync();
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.Zero);
        await modem.Dte.TakeAllAsync();
        await modem.Dte.SendAsync("\r");
        await modem.Dte.SilenceAsync();
        await modem.Dte.OkAsync("AT");
    }
}
