namespace Ec20Emulator.Host.Coverage;

/// <summary>How the emulator stands to the SSL manual: statement by statement, whether it holds, and what proves it.</summary>
internal static class ManualReport
{
    /// <summary>The report, line by line.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<ManualChapter> chapters)
    {
        var statements = chapters.SelectMany(chapter => chapter.Statements).ToArray();
        var differing = statements.Count(statement => statement.Difference is not null);
        var unproved = statements.Count(statement => statement.Proofs.Count == 0);
        yield return $"EC20 SSL AT Commands Manual V1.0: {statements.Length} statements, {statements.Length - differing - unproved} hold, "
            + $"{differing} are done otherwise on purpose, {unproved} have no proof";
        yield return "Proofs are tests, and dialogues of tests/Transcripts with the line that matters.";
        foreach (var chapter in chapters)
        {
            yield return "";
            yield return $"{chapter.Number} {chapter.Title}";
            foreach (var line in chapter.Statements.SelectMany(Lines))
                yield return line;
        }
    }

    private static IEnumerable<string> Lines(ManualStatement statement)
    {
        var verdict = statement switch
        {
            { Proofs.Count: 0 } => "no proof",
            { Difference: not null } => "differs",
            _ => "holds",
        };
        yield return $"  {verdict,-9} {statement.Text}";
        if (statement.Difference is not null)
            yield return $"            because {statement.Difference}";
        foreach (var proof in statement.Proofs)
            yield return $"            {proof}";
    }
}
