using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Modes;

namespace Ec20Emulator.Engine.Tests.Engine;

/// <summary>A DTE that goes away in the middle of something leaves a port that serves the next one.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DisconnectTests
{
    [TestCase("AT+GM")]
    [TestCase("A")]
    [TestCase("AT+XPROMPT\rhalf a messa")]
    [TestCase("AT+XPROMPT=10\rhal")]
    [TestCase("AT+XUP=10\rhal")]
    [TestCase("AT+XDEFER\rAT+GMM\rAT")]
    [TestCase("AT+XABORT\r")]
    [TestCase("AT+XDATA\rdata")]
    [TestCase("AT+XDOWN=1000000\r")]
    public async Task Disconnect_InTheMiddle_LeavesASanePort(string sent)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync(sent);
        var next = await bench.Modem.ReattachAsync();
        await bench.AdvanceAsync(60_000);
        await next.SilenceAsync();
        await next.ExchangeAsync("AT+GMM", "\r\nEC20F\r\n\r\nOK\r\n");
        await bench.UrcAsync("+NEWS");
        await next.ExpectAsync("\r\n+NEWS\r\n");
    }

    [Test]
    public async Task Disconnect_InAnUpload_GivesTheCommandWhatCame()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XUP=10", "\r\nCONNECT\r\n");
        await bench.Dte.SendAsync("abc");
        await bench.Modem.ReattachAsync();
        Assert.That(bench.Notes, Is.EqualTo(new[] { "Left 3" }));
        Assert.That(bench.UploadedText, Is.EqualTo("abc"));
    }

    [Test]
    public async Task Disconnect_InADeferredCommand_TellsItAndDropsItsAnswer()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+XDEFER\r");
        var next = await bench.Modem.ReattachAsync();
        Assert.That(bench.Notes, Is.EqualTo(new[] { "orphaned" }));
        await bench.CompleteAsync(AtResult.Line("too late"));
        await next.SilenceAsync();
        await next.OkAsync("AT");
    }

    [Test]
    public async Task Disconnect_InTransparentMode_HangsUpOrSuspendsPerDtrAction()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XDATA", "\r\nCONNECT\r\n");
        var next = await bench.Modem.ReattachAsync();
        await next.OkAsync("AT&D1");
        await next.ExchangeAsync("AT+XDATA", "\r\nCONNECT\r\n");
        await bench.Modem.ReattachAsync();
        Assert.That(bench.Endpoint.Exits, Is.EqualTo(new[] { TransparentExit.HungUp, TransparentExit.Suspended }));
    }

    [Test]
    public async Task Urcs_WhileNobodyIsThere_ReachTheNextDteUpToTheBound()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.SendAsync("AT+XDEFER\r");
        await bench.UrcAsync("+HELD");
        var next = await bench.Modem.ReattachAsync();
        await next.ExpectAsync("\r\n+HELD\r\n");
        await next.SilenceAsync();
    }

    [Test]
    public async Task Settings_OfThePort_OutliveTheDte()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.OkAsync("ATS7=33");
        var next = await bench.Modem.ReattachAsync();
        await next.ExchangeAsync("ATS7?", "\r\n033\r\n\r\nOK\r\n");
    }
}
