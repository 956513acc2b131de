using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Multiplexer.Frames;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Multiplexer;

/// <summary>What the page beside the multiplexer promises to hosts on lines that are not clean (3GPP 27.010, 5.4).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NoisyLineTests
{
    private const string EndedByFrame = "Multiplexer ended: the DTE has";

    /// <summary>Each session has a seed, so one that fails can be looked at by itself.</summary>
    [TestCase(0, 60)]
    [TestCase(1000, 2000, Explicit = true)]
    public async Task Host_ThatRepeatsReopensAndAtLastRedials_IsAlwaysServed(int firstSeed, int sessions)
    {
        const int exchanges = 30;
        var (repeats, reopenings, redials) = (0, 0, 0);
        for (var seed = firstSeed; seed < firstSeed + sessions; seed++)
        {
            await using var modem = await TestModem.StartAsync();
            await modem.Dte.OkAsync("AT+QURCCFG=\"urcport\",\"usbmodem\"");
            var host = new PatientHost(modem, new NoisyLine(await modem.AttachAsync(PortNames.Uart1), new Random(seed), rate: 0.005));
            for (var i = 0; i < exchanges; i++)
                await host.ExchangeAsync();
            (repeats, reopenings, redials) = (repeats + host.Repeats, reopenings + host.Reopenings, redials + host.Redials);
        }
        await TestContext.Out.WriteLineAsync(
            $"{sessions} sessions, {sessions * exchanges} exchanges: {repeats} repeats, {reopenings} channels opened anew, {redials} redials");
        Assert.That(repeats, Is.GreaterThan(sessions), "there was noise");
        Assert.That(redials, Is.LessThanOrEqualTo(sessions / 20), "what 27.010 repeats is enough");
    }

    [Test]
    public async Task Command_RepeatedWithinASecondOfADamagedHead_IsAnsweredAtItsEndAtLatest()
    {
        await using var modem = await TestModem.StartAsync();
        var dte = await MuxDte.StartAsync(modem, 1);
        await dte.ReadAsync(1);
        await dte.Uart.SendAsync("\xf9\x07\xef\xfd"); // promises 126 bytes
        for (var time = 0; time < 10; time++)
        {
            await dte.SendTextAsync(1, "AT\r");
            Assert.That(await dte.ReadAsync(1), Is.Empty);
            await modem.AdvanceAsync(TimeSpan.FromMilliseconds(100));
        }
        Assert.That(await dte.ReadAsync(1), Does.StartWith("AT\r\r\nOK\r\n"));
    }

    /// <summary>UIH frames do not check their data: a modem status with one bit wrong is close to a close-down and to flow control.</summary>
    [Test]
    public async Task ModemStatus_WithAnyOneBitWrong_EndsNothingAndStopsNothing()
    {
        await using var modem = await TestModem.StartAsync();
        var dte = await MuxDte.StartAsync(modem, 1);
        await dte.SendTextAsync(1, "ATE0\r");
        byte[] status = [0xE3, 0x05, 1 << 2 | 3, 0x0D];
        for (var bit = 0; bit < 16; bit++)
        {
            byte[] wrong = [.. status];
            wrong[bit / 8] ^= (byte)(1 << bit % 8);
            await dte.SendAsync(0, FrameType.Uih, wrong);
            await dte.ReadAsync(1);
            await dte.SendTextAsync(1, "AT\r");
            Assert.That(await dte.ReadAsync(1), Is.EqualTo("\r\nOK\r\n"), $"bit {bit}");
        }
        Assert.That(modem.Log.Lines, Has.None.Contain(EndedByFrame));
    }

    [Test]
    public async Task CmuxCommand_WhileTheMultiplexerRuns_IsNoiseUntilItIsClosedDown()
    {
        await using var modem = await TestModem.StartAsync();
        var dte = await MuxDte.StartAsync(modem, 1);
        await dte.ReadAsync(1);
        await dte.Uart.SendAsync("AT+CMUX=0\r");
        await dte.Uart.SilenceAsync();
        Assert.That(modem.Log.Lines, Has.Some.Contain("a command line outside a frame (close the multiplexer down before AT) dropped"));
        await dte.SendTextAsync(1, "ATE0\r");
        Assert.That(await dte.ReadAsync(1), Does.EndWith("\r\nOK\r\n"), "its channels go on");
        await dte.SendAsync(0, FrameType.Uih, 0xC3, 0x01);
        await dte.TakeAsync();
        await dte.Uart.OkAsync("AT+CMUX=0");
    }

    [Test]
    public async Task Frames_OfAHostThatThinksItRuns_AreNoCommands_AndAtWorksBehindThem()
    {
        await using var modem = await TestModem.StartAsync();
        var uart = await modem.AttachAsync(PortNames.Uart1);
        await uart.OkAsync("ATE0");
        await uart.SendAsync("\xf9\x03?\x01\x1c\xf9\xf9\x07?\x01\xde\xf9");
        await uart.SilenceAsync();
        await uart.SendAsync("\r");
        await uart.TakeAllAsync();
        await uart.OkAsync("AT+CMUX=0");
    }
}
