using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Power;

[Parallelizable(ParallelScope.All)]
internal sealed class BootTests
{
    private static readonly ModemOptions Typical = new() { Delays = DelayProfile.Typical };

    private static readonly (int After, string Urc)[] Sequence =
    [
        (500, "RDY"),
        (300, "+CFUN: 1"),
        (700, "+CPIN: READY"),
        (200, "+QUSIM: 1"),
        (1800, "+QIND: SMS DONE"),
        (500, "+QIND: PB DONE"),
    ];

    [Test]
    public async Task PowerOn_TypicalDelays_EachUrcComesAtItsTime()
    {
        await using var modem = await TestModem.CreateAsync(Typical);
        await modem.Modem.Power.PressKeyAsync();
        foreach (var (after, urc) in Sequence)
        {
            await modem.AdvanceAsync(TimeSpan.FromMilliseconds(after - 1));
            await modem.Dte.SilenceAsync();
            await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
            Assert.That(await modem.Dte.TakeAllAsync(), Is.EqualTo($"\r\n{urc}\r\n"));
        }
        await modem.AdvanceAsync(TimeSpan.FromMinutes(10));
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task PowerOn_BeforeReady_DropsWhatTheDteSends()
    {
        await using var modem = await TestModem.CreateAsync(Typical);
        await modem.Dte.SendAsync("AT+CGMM\r");
        await modem.Dte.WhenTakenAsync();
        await modem.Modem.Power.PressKeyAsync();
        await modem.Dte.SendAsync("AT+CGMM\rAT+CG");
        await modem.Dte.WhenTakenAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        await modem.Dte.ExpectAsync("\r\nRDY\r\n");
        await modem.Dte.OkAsync("AT");
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task PowerOn_WhileTheSimStarts_TellsHowFarItIs()
    {
        await using var modem = await TestModem.CreateAsync(Typical);
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        await modem.Dte.TakeAllAsync();
        await modem.Dte.ExchangeAsync("AT+CPIN?", "\r\n+CME ERROR: 14\r\n");
        await modem.Dte.ExchangeAsync("AT+QINISTAT", "\r\n+QINISTAT: 0\r\n\r\nOK\r\n");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1000));
        await modem.Dte.TakeAllAsync();
        await modem.Dte.ExchangeAsync("AT+QINISTAT", "\r\n+QINISTAT: 1\r\n\r\nOK\r\n");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(2000));
        await modem.Dte.TakeAllAsync();
        await modem.Dte.ExchangeAsync("AT+QINISTAT", "\r\n+QINISTAT: 3\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task FunctionLevel_OffAndOnBeforeTheSimWasStarted_StartsItOnce()
    {
        await using var modem = await TestModem.CreateAsync(Typical);
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        await modem.Dte.TakeAllAsync();
        await modem.Dte.ExchangeAsync("AT+CFUN=0", "\r\nOK\r\n");
        await modem.Dte.OkAsync("AT+CFUN=1");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.That(await modem.Dte.TakeAllAsync(), Is.EqualTo(
            "\r\n+CFUN: 1\r\n\r\n+CPIN: READY\r\n\r\n+QUSIM: 1\r\n\r\n+QIND: SMS DONE\r\n\r\n+QIND: PB DONE\r\n"));
    }

    [Test]
    public async Task FunctionLevel_OffWhileTheSimStarts_NothingMoreIsSaidOfTheSim()
    {
        await using var modem = await TestModem.CreateAsync(Typical);
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1600));
        await modem.Dte.TakeAllAsync();
        await modem.Dte.ExchangeAsync("AT+CFUN=0", "\r\nOK\r\n");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task CutPower_WhileBooting_NothingMoreComes()
    {
        await using var modem = await TestModem.CreateAsync(Typical);
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(900));
        await modem.Dte.TakeAllAsync();
        await modem.Modem.Power.CutAsync();
        await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task Reset_WhileBooting_BootsFromTheBeginning()
    {
        await using var modem = await TestModem.CreateAsync(Typical);
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(400));
        await modem.Modem.Power.ResetAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(499));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Dte.ExpectAsync("\r\nRDY\r\n");
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task PowerOn_EmptyHolder_SaysSoAndNothingOfTheSim()
    {
        await using var modem = await TestModem.CreateAsync(new ModemOptions { Sim = new SimOptions { IsInserted = false } });
        await modem.Modem.Power.PressKeyAsync();
        Assert.That(await modem.Dte.TakeAllAsync(), Is.EqualTo("\r\nRDY\r\n\r\n+CFUN: 1\r\n\r\n+CPIN: NOT INSERTED\r\n"));
    }
}
