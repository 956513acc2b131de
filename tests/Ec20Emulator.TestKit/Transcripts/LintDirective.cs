using NUnit.Framework;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>The lint of host behaviour: <c>lint RULE ...</c> - these rules have found something so far, and no other; <c>lint none</c> - none has.</summary>
public sealed class LintDirective : ITranscriptDirective
{
    public async Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments)
    {
        if (word != "lint")
            return false;
        await runner.Modem.Modem.WhenIdleAsync();
        var rules = arguments == "none" ? [] : arguments.Split(' ');
        Assert.That(runner.Modem.Modem.Lint.Findings.Select(finding => finding.Rule.Name), Is.EquivalentTo(rules));
        return true;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
