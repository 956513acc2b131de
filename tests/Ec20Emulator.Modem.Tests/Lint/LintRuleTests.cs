using System.Text.RegularExpressions;
using Ec20Emulator.Modem.Tests.Conformance;
using Ec20Emulator.Scenarios.Transcripts;
using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Transcripts;

namespace Ec20Emulator.Modem.Tests.Lint;

/// <summary>What every rule of the lint has: a name, evidence and cure, a dialogue with a near miss, a row of the page.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class LintRuleTests
{
    /// <summary>Rules whose dialogue needs a modem that takes its time; <see cref="TimedRuleTests"/> has them.</summary>
    private static readonly string[] Timed = ["at-storm", "fixed-delay"];

    [Test]
    public void Rules_AllOfThem_AreDeclaredWhole()
    {
        Assert.That(Ec20Modem.LintRules.Select(rule => rule.Name), Is.Unique.And.All.Match(NameForm()));
        foreach (var rule in Ec20Modem.LintRules)
            Assert.That(new[] { rule.Summary, rule.Evidence, rule.Cure }, Is.All.Length.GreaterThan(10).And.All.Not.EndsWith("."), rule.Name);
    }

    [Test]
    public void Rules_AllOfThem_HaveADialogueWithANearMiss()
    {
        foreach (var name in Ec20Modem.LintRules.Select(rule => rule.Name).Except(Timed))
        {
            var transcript = TranscriptFiles.All.SingleOrDefault(transcript => transcript.Name == $"lint/{name}");
            Assert.That(transcript, Is.Not.Null, $"no transcript lint/{name}.at");
            var asked = transcript!.Lines.Where(line => line.Word == "lint").Select(line => line.Arguments).ToArray();
            Assert.That(asked, Has.Length.GreaterThan(1), name);
            Assert.That(asked[0], Is.EqualTo("none"), $"{name}: what is nearly that comes first");
            Assert.That(asked[^1], Is.EqualTo(name), $"{name}: what is that comes last");
        }
    }

    [Test]
    public void Page_WrittenFromTheRules_IsTheCommittedOne() => Baseline.Require("../../src/Ec20Emulator.Modem/Lint/LINT.md", LintPage.Text());

    [TestCaseSource(nameof(Hosts))]
    public async Task Host_ThatBehaves_GivesNoFinding(Transcript transcript)
    {
        await using var modem = await TestModem.StartAsync();
        await using (var runner = new TranscriptRunner(modem, TranscriptFiles.Directives()))
            await runner.PlayAsync(transcript);
        Assert.That(modem.Modem.Lint.Findings, Is.Empty);
    }

    /// <summary>How the drivers of real programs start.</summary>
    private static IEnumerable<TestCaseData<Transcript>> Hosts() => TranscriptFiles.All
        .Where(transcript => transcript.Name.StartsWith("hosts/", StringComparison.Ordinal))
        .Select(transcript => new TestCaseData<Transcript>(transcript).SetArgDisplayNames(transcript.Name));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex NameForm();
}
