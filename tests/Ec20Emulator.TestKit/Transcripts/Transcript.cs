using System.Globalization;
using System.Text;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>A golden dialogue: what the DTE sends and, byte for byte, what the modem answers. The format is described in tests/Transcripts/README.md.</summary>
public sealed class Transcript
{
    private Transcript(string name, IReadOnlyList<TranscriptLine> lines) => (Name, Lines) = (name, lines);

    /// <summary>Folder and file, such as <c>ssl/open-buffer-mode</c>.</summary>
    public string Name { get; }

    /// <summary>The lines that do something.</summary>
    public IReadOnlyList<TranscriptLine> Lines { get; }

    /// <summary>Clause ids the transcript claims.</summary>
    public IEnumerable<string> Clauses => Lines
        .Where(line => line.Verb is TranscriptVerb.Directive && line.Text.StartsWith("clauses ", StringComparison.Ordinal))
        .SelectMany(line => line.Text["clauses ".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Reads all transcripts below a folder.</summary>
    public static IEnumerable<Transcript> ReadAll(string folder) => Directory
        .EnumerateFiles(folder, "*.at", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => Parse(Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'), File.ReadAllLines(file)));

    /// <summary>Parses a transcript.</summary>
    /// <exception cref="FormatException">An escape is unknown.</exception>
    public static Transcript Parse(string name, IEnumerable<string> lines) => new(name, [.. lines
        .Select((text, index) => ParseLine(index + 1, text))
        .OfType<TranscriptLine>()]);

    public override string ToString() => Name;

    private static TranscriptLine? ParseLine(int number, string text)
    {
        if (text.Length == 0 || text[0] == '#')
            return null;
        var rest = text.Length > 3 ? text[3..] : "";
        return text[..Math.Min(2, text.Length)] switch
        {
            ">>" => new TranscriptLine(number, TranscriptVerb.SendLine, Unescape(rest)),
            ">|" => new TranscriptLine(number, TranscriptVerb.SendRaw, Unescape(rest)),
            "<<" => new TranscriptLine(number, TranscriptVerb.ExpectFrame, Unescape(rest)),
            "<|" => new TranscriptLine(number, TranscriptVerb.ExpectRaw, Unescape(rest)),
            _ => new TranscriptLine(number, TranscriptVerb.Directive, text.Trim()),
        };
    }

    /// <summary>Replaces <c>\r \n \t \\ \xHH</c>.</summary>
    public static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }
            i++;
            plain.Append(text[i] switch
            {
                'r' => '\r',
                'n' => '\n',
                't' => '\t',
                '\\' => '\\',
                'x' => (char)byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var other => throw new FormatException($"unknown escape \\{other}"),
            });
            i += text[i] == 'x' ? 2 : 0;
        }
        return plain.ToString();
    }
}
