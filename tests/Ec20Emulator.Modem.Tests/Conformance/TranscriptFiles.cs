using Ec20Emulator.Scenarios.Transcripts;
using Ec20Emulator.TestKit.Transcripts;

namespace Ec20Emulator.Modem.Tests.Conformance;

/// <summary>The golden transcripts and the words they may use.</summary>
internal static class TranscriptFiles
{
    public static IReadOnlyList<Transcript> All { get; } = [.. Transcript.ReadAll(Path.Combine(AppContext.BaseDirectory, "Transcripts"))];

    /// <summary>A fresh set of the directives features add, for one dialogue.</summary>
    public static IEnumerable<ITranscriptDirective> Directives() => [new FileDirective(), new ActionDirective(), new SslDirective()];
}
