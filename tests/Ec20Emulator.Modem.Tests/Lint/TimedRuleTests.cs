using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Lint;

/// <summary>Rules about time, against a modem that takes its time.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TimedRuleTests
{
    private static readonly TimeSpan Boot = TimeSpan.FromMilliseconds(500);

    [TestCase(100, new[] { "at-storm" })]
    [TestCase(250, new string[0])]
    public async Task At_WhileTheModemStarts_IsAStormWhereItComesOften(int everyMs, string[] found)
    {
        await using var modem = await TestModem.CreateAsync(new ModemOptions { Delays = new DelayProfile { Ready = 5 * Boot } });
        await modem.Modem.Power.PressKeyAsync();
        for (var i = 0; i < 6; i++)
        {
            await modem.Dte.SendAsync("AT\r");
            await modem.AdvanceAsync(TimeSpan.FromMilliseconds(everyMs));
        }
        Assert.That(Found(modem), Is.EqualTo(found));
    }

    [Test]
    public async Task At_ToAModemThatIsOff_IsNoStorm()
    {
        await using var modem = await TestModem.CreateAsync();
        for (var i = 0; i < 10; i++)
            await modem.Dte.SendAsync("AT\r");
        Assert.That(Found(modem), Is.Empty);
    }

    [TestCase(false, new[] { "fixed-delay" })]
    [TestCase(true, new string[0])]
    public async Task Commands_AtFixedDistances_AreFoundUnlessTheAnswerIsWaitedFor(bool waits, string[] found)
    {
        var answer = TimeSpan.FromMilliseconds(150);
        await using var modem = await TestModem.StartAsync(new ModemOptions { Delays = new DelayProfile { Activation = answer } });
        string[] lines = ["ATE0", "AT+CSQ", "AT+QIACT=1", "AT+CREG?", "AT+COPS?", "AT+CCLK?", "AT+CPIN?", "AT+GSN", "AT+CGMM", "AT"];
        foreach (var line in lines)
        {
            await modem.Dte.SendAsync(line + "\r");
            await modem.AdvanceAsync(TimeSpan.FromMilliseconds(200));
            if (waits && line == "AT+QIACT=1")
                await modem.AdvanceAsync(answer);
        }
        await modem.Dte.TakeAllAsync();
        Assert.That(Found(modem), Is.EqualTo(found));
    }

    [Test]
    public async Task Findings_AgainAndAgain_AreCountedAndToldOnce()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        for (var i = 0; i < 20; i++)
            await modem.Dte.OkAsync("AT+QSSLCFG=seclevel,1,1");
        var finding = modem.Modem.Lint.Findings.Single();
        Assert.Multiple(() =>
        {
            Assert.That(finding.Count, Is.EqualTo(20));
            Assert.That(finding.First, Has.Length.EqualTo(5));
            Assert.That(finding.First[0].Time, Is.EqualTo(modem.Clock.GetUtcNow()));
            Assert.That(finding.First[0].Port, Is.EqualTo("usbmodem"));
            Assert.That(finding.First[0].What, Does.StartWith("AT+QSSLCFG=seclevel,1,1: "));
            Assert.That(modem.Log.Lines.Where(line => line.Contains("unquoted-text", StringComparison.Ordinal)), Has.One.StartsWith("Warning: usbmodem: "));
            Assert.That(modem.Modem.Journal.Read().Entries.Count(entry => entry.Kind is Journal.JournalEntryKind.Lint), Is.EqualTo(5));
        });
    }

    [Test]
    public async Task Findings_WithSecrets_AreMasked()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Sim.LockAsync();
        await modem.PowerCycleAsync();
        await modem.Dte.SendAsync("ATE0\r");
        await modem.Dte.TakeAllAsync();
        await modem.Dte.ExchangeAsync("AT+CPIN=9999", "\r\n+CME ERROR: 16\r\n");
        await modem.Dte.ExchangeAsync("AT+CPIN=9999", "\r\n+CME ERROR: 16\r\n");
        Assert.That(modem.Modem.Lint.Findings.Single().First[0].What, Does.StartWith("AT+CPIN=***: ").And.Not.Contain("9999"));
        Assert.That(modem.Log.Lines, Has.None.Contains("9999"));
    }

    private static IEnumerable<string> Found(TestModem modem) => modem.Modem.Lint.Findings.Select(finding => finding.Rule.Name);
}
