using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Engine.Tests.Engine;

/// <summary>Transparent mode and the guarded <c>+++</c> (ssl.md C7.3-C7.5, C7.8).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TransparentModeTests
{
    // What the DTE does after 2 s of silence: bytes, or a pause in ms; what the endpoint got; whether the port left.
    [TestCase("+++ 1000", "", true, TestName = "Escape_ThreeAtOnceWithSilence_Leaves")]
    [TestCase("+ 300 + 300 + 1000", "", true, TestName = "Escape_ThreeWithinASecond_Leaves")]
    [TestCase("+ 499 + 500 + 1000", "", true, TestName = "Escape_ThreeJustWithinASecond_Leaves")]
    [TestCase("+++ 999", "", false, TestName = "Escape_SilenceNotOver_WaitsOn")]
    [TestCase("+++ 999 x", "+++x", false, TestName = "Escape_BrokenByAByte_IsData")]
    [TestCase("+ 500 + 500 +", "+++", false, TestName = "Escape_SlowerThanASecond_IsData")]
    [TestCase("++ 1000", "++", false, TestName = "Escape_TwoOnly_AreData")]
    [TestCase("++++", "++++", false, TestName = "Escape_FourAtOnce_AreData")]
    [TestCase("+++ 500 + 2000", "++++", false, TestName = "Escape_FourthWithinTheGuard_MakesThemData")]
    [TestCase("x+++ 2000", "x+++", false, TestName = "Escape_BehindOtherBytes_IsData")]
    [TestCase("x +++ 2000", "x+++", false, TestName = "Escape_WithoutSilenceBefore_IsData")]
    [TestCase("x 999 +++ 2000", "x+++", false, TestName = "Escape_WithTooLittleSilenceBefore_IsData")]
    [TestCase("x 1000 +++ 1000", "x", true, TestName = "Escape_WithJustEnoughSilenceBefore_Leaves")]
    [TestCase("++ 1000 +++ 1000", "++", true, TestName = "Escape_AfterAnAbandonedOne_Leaves")]
    [TestCase("+++\r 2000", "+++\r", false, TestName = "Escape_WithCarriageReturn_IsData")]
    public async Task Escape(string steps, string taken, bool leaves)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XDATA", "\r\nCONNECT\r\n");
        await bench.AdvanceAsync(2000);
        foreach (var step in steps.Split(' '))
        {
            if (char.IsAsciiDigit(step[0]))
                await bench.AdvanceAsync(int.Parse(step, null));
            else
                await bench.Dte.SendAsync(step);
        }
        await bench.Dte.ExpectAsync(leaves ? "\r\nOK\r\n" : "");
        await bench.Dte.SilenceAsync();
        Assert.That(bench.Endpoint.Taken, Is.EqualTo(taken));
        Assert.That(bench.Endpoint.Exits, Is.EqualTo(leaves ? new[] { TransparentExit.Suspended } : []));
    }

    [Test]
    public async Task Escape_RightBehindConnect_NeedsSilenceFirst()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XDATA", "\r\nCONNECT\r\n");
        await bench.Dte.SendAsync("+++");
        await bench.AdvanceAsync(2000);
        Assert.That(bench.Endpoint.Taken, Is.EqualTo("+++"));
    }

    [Test]
    public async Task Escape_UnderAnotherGuardTime_FollowsS12()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.OkAsync("ATS12=10");
        await bench.Dte.ExchangeAsync("AT+XDATA", "\r\nCONNECT\r\n");
        await bench.AdvanceAsync(200);
        await bench.Dte.SendAsync("+++");
        await bench.AdvanceAsync(199);
        await bench.Dte.SilenceAsync();
        await bench.AdvanceAsync(1);
        await bench.Dte.ExpectAsync("\r\nOK\r\n");
    }

    [Test]
    public async Task Escape_IntoAFullEndpoint_PaysThePlusSignsWhenThereIsRoom()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XDATA", "\r\nCONNECT\r\n");
        bench.Endpoint.Room = 1;
        await bench.AdvanceAsync(1000);
        await bench.Dte.SendAsync("++");
        await bench.AdvanceAsync(1000);
        Assert.That(bench.Endpoint.Taken, Is.EqualTo("+"));
        bench.Endpoint.Room = 10;
        await bench.TellAsync(bench.Port.Intake.Pump);
        Assert.That(bench.Endpoint.Taken, Is.EqualTo("++"));
    }

    [Test]
    public async Task Data_IntoAFullEndpoint_IsHeldBackAndNotLost()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.ExchangeAsync("AT+XDATA", "\r\nCONNECT\r\n");
        bench.Endpoint.Room = 5;
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i},"));
        var writing = bench.Dte.Dte.WriteAsync(System.Text.Encoding.Latin1.GetBytes(text)).AsTask();
        while (bench.Endpoint.Taken.Length < text.Length)
        {
            bench.Endpoint.Room = 1000;
            await bench.TellAsync(bench.Port.Intake.Pump);
            await Task.Yield();
        }
        await writing;
        Assert.That(bench.Endpoint.Taken, Is.EqualTo(text));
    }

    [Test]
    public async Task Data_OfEveryValue_IsNeitherEchoedNorChanged()
    {
        await using var bench = await EngineBench.StartAsync(echo: true);
        await bench.Dte.ExchangeAsync("AT+XDATA", "\r\nCONNECT\r\n");
        var all = new string([.. Enumerable.Range(0, 256).Select(value => (char)value)]);
        await bench.Dte.SendAsync(all);
        Assert.That(bench.Endpoint.Taken, Is.EqualTo(all));
        await bench.Dte.SilenceAsync();
    }

    [TestCase(0, "", TestName = "Dtr_DroppedUnderD0_IsIgnored")]
    [TestCase(1, "\r\nOK\r\n", TestName = "Dtr_DroppedUnderD1_KeepsTheConnection")]
    [TestCase(2, "\r\nNO CARRIER\r\n", TestName = "Dtr_DroppedUnderD2_HangsUp")]
    public async Task Dtr(int action, string answer)
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Dte.OkAsync($"AT&D{action}");
        await bench.Dte.ExchangeAsync("AT+XDATA", "\r\nCONNECT\r\n");
        await bench.AdvanceAsync(1000);
        await bench.Dte.SendAsync("++");
        bench.Dte.Dte.Dtr = false;
        await bench.Dte.WhenTakenAsync();
        await bench.Dte.ExpectAsync(answer);
        await bench.Dte.SilenceAsync();
        TransparentExit[] exits = action switch
        {
            0 => [],
            1 => [TransparentExit.Suspended],
            _ => [TransparentExit.HungUp],
        };
        Assert.That(bench.Endpoint.Exits, Is.EqualTo(exits));
        Assert.That(bench.Endpoint.Taken, Is.EqualTo(action == 0 ? "" : "++"), "plus signs that were no escape are data");
    }

    [Test]
    public async Task Dcd_UnderC1_FollowsTheCarrier()
    {
        await using var bench = await EngineBench.StartAsync();
        // The boot URCs have pulsed RI.
        await bench.AdvanceAsync(1000);
        Assert.That(bench.Dte.Dte.DceLines, Is.EqualTo(DceLines.Dsr | DceLines.Cts));
        await bench.Dte.ExchangeAsync("AT+XDATA", "\r\nCONNECT\r\n");
        Assert.That(bench.Dte.Dte.DceLines, Is.EqualTo(DceLines.Dsr | DceLines.Cts | DceLines.Dcd));
        await bench.TellAsync(() => bench.Endpoint.Mode!.LoseCarrier());
        await bench.Dte.ExpectAsync("\r\nNO CARRIER\r\n");
        Assert.That(bench.Dte.Dte.DceLines, Is.EqualTo(DceLines.Dsr | DceLines.Cts));
        await bench.Dte.OkAsync("AT&C0");
        Assert.That(bench.Dte.Dte.DceLines, Is.EqualTo(DceLines.Dsr | DceLines.Cts | DceLines.Dcd));
        await bench.Dte.OkAsync("AT&F");
        Assert.That(bench.Dte.Dte.DceLines, Is.EqualTo(DceLines.Dsr | DceLines.Cts));
    }
}
