namespace Ec20Emulator.Scenarios.Transcripts;

/// <summary>Splits what a modem sends into the lines a transcript has for it: frames where they are whole, bytes where they are not.</summary>
internal static class ModemOutput
{
    private const string LineEnd = "\r\n";

    /// <summary>What asks for text (at-engine.md 7).</summary>
    public const string Prompt = "\r\n> ";

    /// <summary>Takes the first line off.</summary>
    /// <param name="text">What has come; not empty.</param>
    /// <param name="isComplete">True where nothing more will come: what is left is a line, whole or not.</param>
    /// <returns>The line and how many characters it takes; null where more must come to tell.</returns>
    public static (ModemLine Line, int Length)? Take(ReadOnlySpan<char> text, bool isComplete)
    {
        if (!text.StartsWith(LineEnd))
            return TakeBytes(text, isComplete);
        if (text.StartsWith(Prompt))
            return (new ModemLine(TranscriptVerb.ExpectRaw, Prompt), Prompt.Length);
        var end = text[LineEnd.Length..].IndexOf(LineEnd);
        if (end > 0)
            return (new ModemLine(TranscriptVerb.ExpectFrame, text.Slice(LineEnd.Length, end).ToString()), end + (2 * LineEnd.Length));
        if (end == 0)
            return (new ModemLine(TranscriptVerb.ExpectRaw, LineEnd), LineEnd.Length);
        return isComplete ? (Bytes(text), text.Length) : null;
    }

    /// <summary>Splits everything.</summary>
    public static IReadOnlyList<ModemLine> Split(string text)
    {
        var lines = new List<ModemLine>();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var (line, length) = Take(rest, isComplete: true)!.Value;
            lines.Add(line);
            rest = rest[length..];
        }
        return lines;
    }

    /// <summary>
    /// Bytes outside a frame are a line up to their CR LF; up to their CR where CR LF follows it, as behind an echo; up to the CR LF
    /// that begins a final result, as behind the echo of a text.
    /// </summary>
    private static (ModemLine Line, int Length)? TakeBytes(ReadOnlySpan<char> text, bool isComplete)
    {
        var end = text.IndexOf(LineEnd);
        if (end < 0)
            return isComplete ? (Bytes(text), text.Length) : null;
        var behind = text[(end + LineEnd.Length)..];
        var next = behind.IndexOf(LineEnd);
        if (next < 0 && !isComplete && !behind.StartsWith("> "))
            return null;
        var endsHere = text[end - 1] == '\r' || behind.StartsWith("> ") || (next > 0 && FinalResults.Contains(behind[..next]));
        var length = endsHere ? end : end + LineEnd.Length;
        return (Bytes(text[..length]), length);
    }

    private static ModemLine Bytes(ReadOnlySpan<char> text) => new(TranscriptVerb.ExpectRaw, text.ToString());
}
