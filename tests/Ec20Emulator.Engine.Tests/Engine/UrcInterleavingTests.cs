using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Engine.Tests.Engine;

/// <summary>When URCs may go out (at-engine.md 8).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class UrcInterleavingTests
{
    [Test]
    public async Task Urc_OnAnIdlePort_GoesAtOnce()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.UrcAsync("+NEWS");
        await bench.Dte.ExpectAsync("\r\n+NEWS\r\n");
    }

    [Test]
    public async Task Urc_CausedByACommand_FollowsItsFinalResult()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XURC;+GMM", "\r\n+XURC: 0\r\n\r\nEC20F\r\n\r\nOK\r\n\r\n+XURC: 1\r\n");
    }

    [Test]
    public async Task Urc_CausedByALineThatFails_FollowsTheError()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XURC;+FOO", "\r\n+XURC: 0\r\n\r\nERROR\r\n\r\n+XURC: 1\r\n");
    }

    [Test]
    public async Task Urc_WhileACommandRuns_WaitsForItsFinalResult()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+XDEFER\r");
        await bench.UrcAsync("+NEWS");
        await bench.AdvanceAsync(10_000);
        await bench.Dte.SilenceAsync();
        await bench.CompleteAsync(AtResult.Line("+X: 1"));
        await bench.Dte.ExpectAsync("\r\n+X: 1\r\n\r\nOK\r\n\r\n+NEWS\r\n");
    }

    [Test]
    public async Task Urc_BetweenTwoLinesOfOneSegment_StandsBetweenTheirAnswers()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+XURC\rAT+GMM\r");
        await bench.Dte.ExpectAsync("\r\n+XURC: 0\r\n\r\nOK\r\n\r\n+XURC: 1\r\n\r\nEC20F\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Urc_WhileALineIsHalfTyped_WaitsHalfASecondAfterTheLastByte()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+G");
        await bench.AdvanceAsync(400);
        await bench.Dte.SendAsync("M");
        await bench.UrcAsync("+NEWS");
        await bench.AdvanceAsync(499);
        await bench.Dte.SilenceAsync();
        await bench.AdvanceAsync(1);
        await bench.Dte.ExpectAsync("\r\n+NEWS\r\n");
        await bench.UrcAsync("+MORE");
        await bench.Dte.ExpectAsync("\r\n+MORE\r\n");
        await bench.Dte.SendAsync("M\r");
        await bench.Dte.ExpectAsync("\r\nEC20F\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Urc_WhileALineIsHalfTyped_FollowsTheAnswerIfThatIsSooner()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("A");
        await bench.UrcAsync("+NEWS");
        await bench.Dte.SendAsync("T\r");
        await bench.Dte.ExpectAsync("\r\nOK\r\n\r\n+NEWS\r\n");
        await bench.AdvanceAsync(1000);
        await bench.Dte.SilenceAsync();
    }

    [Test]
    public async Task Urc_AfterJunkThatIsNoLine_GoesAtOnce()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("hello");
        await bench.UrcAsync("+NEWS");
        await bench.Dte.ExpectAsync("\r\n+NEWS\r\n");
    }

    [Test]
    public async Task Urc_AfterTheLineTurnedOutToBeJunk_GoesWithTheNextChance()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("xA");
        await bench.UrcAsync("+NEWS");
        await bench.Dte.SendAsync("x");
        await bench.AdvanceAsync(500);
        await bench.Dte.ExpectAsync("\r\n+NEWS\r\n");
    }

    [TestCase("AT+XPROMPT=1", "\r\n> ", "\r\ntyped 1\r\nx\r\n\r\nSEND OK\r\n")]
    [TestCase("AT+XUP=1", "\r\nCONNECT\r\n", "\r\nComplete 1\r\n\r\nOK\r\n")]
    public async Task Urc_InsideADataPhase_FollowsItsFinalResult(string command, string marker, string answer)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync(command, marker);
        await bench.UrcAsync("+NEWS");
        await bench.AdvanceAsync(1000);
        await bench.Dte.SilenceAsync();
        await bench.Dte.SendAsync("x");
        await bench.Dte.ExpectAsync(answer + "\r\n+NEWS\r\n");
    }

    [Test]
    public async Task Urc_InTransparentMode_WaitsForItsEnd()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XDATA", "\r\nCONNECT\r\n");
        await bench.UrcAsync("+NEWS");
        await bench.AdvanceAsync(1000);
        await bench.Dte.SilenceAsync();
        await bench.TellAsync(() => bench.Endpoint.Mode!.LoseCarrier());
        await bench.Dte.ExpectAsync("\r\nNO CARRIER\r\n\r\n+NEWS\r\n");
    }

    [Test]
    public async Task Urcs_BeyondTheBound_DropTheOldestAndTheLogSaysSo()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+XDEFER\r");
        for (var i = 0; i < UrcQueue.Limit + 3; i++)
            await bench.UrcAsync($"+N: {i}");
        await bench.CompleteAsync(AtResult.Ok);
        var expected = Enumerable.Range(3, UrcQueue.Limit).Select(i => $"\r\n+N: {i}\r\n");
        await bench.Dte.ExpectAsync("\r\nOK\r\n" + string.Concat(expected));
        await bench.Dte.SilenceAsync();
        Assert.That(bench.Modem.Log.Lines, Has.Some.Contains("URC +N: 2 dropped"));
    }

    [Test]
    public async Task Urcs_UnderATV0AndQuiet_KeepTheirFullFrame()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("ATV0Q1", "");
        await bench.UrcAsync("+NEWS");
        await bench.Dte.ExpectAsync("\r\n+NEWS\r\n");
    }

    [Test]
    public async Task UrcCode_UnderATV0_IsANumber()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("ATV0", "0\r");
        await bench.TellAsync(() => bench.Port.Urcs.Send(new Urc(Code: new FinalResult(ResultCode.Ring))));
        await bench.Dte.ExpectAsync("2\r");
    }

    [Test]
    public async Task UrcPort_Configured_GetsTheUrcsWhileADteIsThere()
    {
        await using var bench = await EngineBench.StartAsync();
        var uart = await bench.Modem.AttachAsync(PortNames.Uart1);
        await bench.Dte.OkAsync("AT+QURCCFG=\"urcport\",\"uart1\"");
        await bench.TellAsync(() => bench.Modem.Modem.Core.Urcs.Send("+NEWS"));
        await uart.ExpectAsync("\r\n+NEWS\r\n");
        await bench.Dte.SilenceAsync();
        await uart.DetachAsync();
        await bench.TellAsync(() => bench.Modem.Modem.Core.Urcs.Send("+MORE"));
        await bench.Dte.ExpectAsync("\r\n+MORE\r\n");
    }

    [Test]
    public async Task UrcPort_All_SendsToEveryPortWithADte()
    {
        await using var bench = await EngineBench.StartAsync();
        var uart = await bench.Modem.AttachAsync(PortNames.Uart1);
        await bench.Dte.OkAsync("AT+QURCCFG=\"urcport\",\"all\"");
        await bench.TellAsync(() => bench.Modem.Modem.Core.Urcs.Send("+NEWS"));
        await uart.ExpectAsync("\r\n+NEWS\r\n");
        await bench.Dte.ExpectAsync("\r\n+NEWS\r\n");
    }
}
