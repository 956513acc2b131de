using Ec20Emulator.TestKit.Transcripts;

namespace Ec20Emulator.Modem.Tests.Conformance;

/// <summary>The golden transcripts and the words they may use.</summary>
internal static class TranscriptFiles
{
    public static IReadOnlyList<Transcript> All { get; } = [.. Transcript.ReadAll(Path.Combine(AppContext.BaseDirectory, "Transcripts"))];

    /// <summary>A fresh set of the directives the test kit knows, for one dialogue.</summary>
    public static IEnumerable<ITranscriptDirective> Directives() => typeof(ITranscriptDirective).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITranscriptDirective)))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (ITranscriptDirective)Activator.CreateInstance(type)!);
}
