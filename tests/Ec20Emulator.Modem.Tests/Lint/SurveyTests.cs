using Ec20Emulator.Modem.Tests.Conformance;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Transcripts;

namespace Ec20Emulator.Modem.Tests.Lint;

[Explicit]
internal sealed class SurveyTests
{
    [Test]
    public async Task Survey()
    {
        foreach (var transcript in TranscriptFiles.All)
        {
            await using var modem = await TestModem.StartAsync();
            await using (var runner = new TranscriptRunner(modem, TranscriptFiles.Directives()))
                await runner.PlayAsync(transcript);
            foreach (var finding in modem.Modem.Lint.Findings)
                await TestContext.Progress.WriteLineAsync($"SURVEY {transcript.Name}: {finding.Rule.Name} x{finding.Count}: {finding.First[0].What}");
        }
    }
}
