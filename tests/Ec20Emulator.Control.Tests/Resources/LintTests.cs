using Ec20Emulator.Modem;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>The lint of host behaviour by HTTP.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LintTests
{
    [Test]
    public async Task Finding_Made_IsShownCountedAndForgotten()
    {
        await using var api = await ApiModem.StartAsync();
        Assert.That((await api.GetAsync("lint")).GetProperty("findings").GetArrayLength(), Is.Zero);
        for (var i = 0; i < 7; i++)
            await api.Dte.OkAsync("AT+QSSLCFG=seclevel,1,1");
        var finding = (await api.GetAsync("lint")).GetProperty("findings")[0];
        Assert.Multiple(() =>
        {
            Assert.That(finding.GetProperty("rule").GetString(), Is.EqualTo("unquoted-text"));
            Assert.That(finding.GetProperty("count").GetInt32(), Is.EqualTo(7));
            Assert.That(finding.GetProperty("cure").GetString(), Is.EqualTo("Put text in quotes"));
            Assert.That(finding.GetProperty("first").GetArrayLength(), Is.EqualTo(5));
            Assert.That(finding.GetProperty("first")[0].GetProperty("port").GetString(), Is.EqualTo("usbmodem"));
            Assert.That(finding.GetProperty("first")[0].GetProperty("what").GetString(), Is.EqualTo("AT+QSSLCFG=seclevel,1,1: the key seclevel has no quotes"));
            Assert.That(finding.GetProperty("first")[0].GetProperty("time").GetDateTimeOffset(), Is.EqualTo(api.Test.Clock.GetUtcNow()));
        });
        await api.DoAsync("DELETE", "lint");
        Assert.That((await api.GetAsync("lint")).GetProperty("findings").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Reset_OfTheModem_ForgetsFindings()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.OkAsync("AT+QSSLCFG=seclevel,1,1");
        await api.DoAsync("POST", "reset");
        Assert.That(api.Modem.Lint.Findings, Is.Empty);
    }

    [Test]
    public async Task Rules_AreListedWithEvidenceAndCure()
    {
        await using var api = await ApiModem.StartAsync();
        var rules = (await api.GetAsync("lint-rules")).GetProperty("rules").EnumerateArray().ToArray();
        Assert.That(rules.Select(rule => rule.GetProperty("name").GetString()), Is.EqualTo(Ec20Modem.LintRules.Select(rule => rule.Name)));
        Assert.That(rules.Select(rule => rule.GetProperty("evidence").GetString()), Is.All.Not.Empty);
    }
}
