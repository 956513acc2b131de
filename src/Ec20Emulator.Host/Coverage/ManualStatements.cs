namespace Ec20Emulator.Host.Coverage;

/// <summary>What the SSL manual says and what proves it, as manual-statements.txt has it.</summary>
internal static class ManualStatements
{
    private const string Resource = "manual-statements.txt";
    private const string Indent = "    ";
    private const string DiffersMark = "differs: ";

    /// <summary>Reads the file that comes with the program.</summary>
    public static IReadOnlyList<ManualChapter> Read() => Parse(EmbeddedText.Read(Resource).Split('\n'));

    /// <summary>Reads lines: <c>[chapter] title</c>, statements, and indented below each its proofs; <c>#</c> begins a comment.</summary>
    /// <exception cref="FormatException">A line belongs to nothing.</exception>
    public static IReadOnlyList<ManualChapter> Parse(IEnumerable<string> lines)
    {
        var chapters = new List<(string Number, string Title, List<ManualStatement> Statements)>();
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
                chapters.Add((line[1..line.IndexOf(']')], line[(line.IndexOf(']') + 1)..].Trim(), []));
            else if (chapters is [.., var chapter] && !line.StartsWith(Indent, StringComparison.Ordinal))
                chapter.Statements.Add(new ManualStatement(line.Trim()));
            else if (chapters is [.., { Statements: [.., var statement] } owner])
                owner.Statements[^1] = Extend(statement, line[Indent.Length..]);
            else
                throw new FormatException($"{Resource}: '{line}' belongs to no {(chapters.Count == 0 ? "chapter" : "statement")}");
        }
        return [.. chapters.Select(chapter => new ManualChapter(chapter.Number, chapter.Title, chapter.Statements))];
    }

    private static ManualStatement Extend(ManualStatement statement, string text) => text.StartsWith(DiffersMark, StringComparison.Ordinal)
        ? statement with { Difference = text[DiffersMark.Length..] }
        : statement with { Proofs = [.. statement.Proofs, ReadProof(text)] };

    private static ManualProof ReadProof(string text) => text.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0
        ? new ManualProof(text[..colon], text[(colon + 2)..])
        : new ManualProof(text, null);
}
