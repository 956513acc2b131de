using Ec20Emulator.Modem.Models;
using Ec20Emulator.Scenarios.Transcripts;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Transcripts;

namespace Ec20Emulator.Modem.Tests.Conformance;

[Parallelizable(ParallelScope.All)]
internal sealed class TranscriptTests
{
    private static IEnumerable<TestCaseData<Transcript>> Transcripts() =>
        TranscriptFiles.All.Select(transcript => new TestCaseData<Transcript>(transcript).SetArgDisplayNames(transcript.Name));

    [TestCaseSource(nameof(Transcripts))]
    public async Task Transcript_PlayedAgainstAFreshModem_AgreesByteForByte(Transcript transcript)
    {
        await using var modem = await TestModem.StartAsync(transcript.Model is { } model ? new ModemOptions { Model = ModelProfile.Named(model) } : null);
        await using var runner = new TranscriptRunner(modem, TranscriptFiles.Directives());
        await runner.PlayAsync(transcript);
    }
}
