namespace Ec20Emulator.Scenarios.Transcripts;

/// <summary>Frames that end the answer to a command (at-engine.md 5 and 7).</summary>
internal static class FinalResults
{
    private static readonly string[] Whole = ["OK", "ERROR", "NO CARRIER", "NO ANSWER", "NO DIALTONE", "BUSY", "SEND OK", "SEND FAIL", "SEND FAILED"];
    private static readonly string[] Beginnings = ["+CME ERROR: ", "+CMS ERROR: "];

    /// <summary>True for one of them, <c>CONNECT</c> included.</summary>
    public static bool Contains(ReadOnlySpan<char> text) => IsConnect(text) || EndsData(text);

    /// <summary>True for <c>CONNECT</c>, with or without a rate: what follows is data.</summary>
    public static bool IsConnect(ReadOnlySpan<char> text) => text is "CONNECT" || text.StartsWith("CONNECT ");

    /// <summary>True for one behind which the DTE gives commands again.</summary>
    public static bool EndsData(ReadOnlySpan<char> text)
    {
        foreach (var whole in Whole)
        {
            if (text.SequenceEqual(whole))
                return true;
        }
        return text.StartsWith(Beginnings[0]) || text.StartsWith(Beginnings[1]);
    }
}
