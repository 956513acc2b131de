namespace Ec20Emulator.Scenarios.Transcripts;

/// <summary>A dialogue: what the DTE sends and, byte for byte, what the modem answers. The format is described in tests/Transcripts/README.md.</summary>
public sealed class Transcript
{
    private Transcript(string name, IReadOnlyList<TranscriptLine> lines) => (Name, Lines) = (name, lines);

    /// <summary>Folder and file, such as <c>ssl/open-buffer-mode</c>.</summary>
    public string Name { get; }

    /// <summary>The lines that do something.</summary>
    public IReadOnlyList<TranscriptLine> Lines { get; }

    /// <summary>Clause ids the transcript claims.</summary>
    public IEnumerable<string> Clauses => Lines
        .Where(line => line is { Verb: TranscriptVerb.Directive, Word: "clauses" })
        .SelectMany(line => line.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The model it was had with; null = the default one.</summary>
    public string? Model => Lines.FirstOrDefault(line => line is { Verb: TranscriptVerb.Directive, Word: "model" })?.Arguments;

    /// <summary>Reads all transcripts below a folder.</summary>
    public static IEnumerable<Transcript> ReadAll(string folder) => Directory
        .EnumerateFiles(folder, "*.at", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => Parse(Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'), File.ReadAllLines(file)));

    /// <summary>Parses a transcript.</summary>
    /// <exception cref="TranscriptException">A line is not understood.</exception>
    public static Transcript Parse(string name, IEnumerable<string> lines) => new(name, [.. lines
        .Select((text, index) => ParseLine(name, index + 1, text))
        .OfType<TranscriptLine>()]);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static TranscriptLine? ParseLine(string name, int number, string text)
    {
        if (text.Length == 0 || text[0] == '#')
            return null;
        var rest = text.Length > 3 ? text[3..] : "";
        try
        {
            return text[..Math.Min(2, text.Length)] switch
            {
                ">>" => new TranscriptLine(number, TranscriptVerb.SendLine, TranscriptText.Unescape(rest)),
                ">|" => new TranscriptLine(number, TranscriptVerb.SendRaw, TranscriptText.Unescape(rest)),
                "<<" => new TranscriptLine(number, TranscriptVerb.ExpectFrame, TranscriptText.UnescapeExpected(rest)),
                "<|" => new TranscriptLine(number, TranscriptVerb.ExpectRaw, TranscriptText.UnescapeExpected(rest)),
                _ => new TranscriptLine(number, TranscriptVerb.Directive, text.Trim()),
            };
        }
        catch (FormatException wrong)
        {
            throw new TranscriptException(name, number, wrong.Message);
        }
    }
}
