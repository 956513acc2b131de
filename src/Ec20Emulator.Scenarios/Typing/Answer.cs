using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Typing;

/// <summary>What a modem says to a line typed.</summary>
internal static class Answer
{
    /// <summary>True for what ends with a result, or asks for text.</summary>
    /// <param name="text">All that has come since the line was typed.</param>
    public static bool IsWhole(string text) =>
        text.EndsWith(ModemOutput.Prompt, StringComparison.Ordinal) || text.Split("\r\n").SkipLast(1).Any(frame => FinalResults.Contains(frame));
}
