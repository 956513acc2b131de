using System.Text.RegularExpressions;

namespace Ec20Emulator.EndToEnd.Tests.Readme;

/// <summary>What a page tells its reader to type into a shell: a block of lines, or one line within a sentence.</summary>
/// <param name="Page">Where it stands.</param>
/// <param name="Lines">As they stand there, without comments.</param>
internal sealed partial record PageCommand(string Page, IReadOnlyList<string> Lines)
{
    /// <summary>All there are, each text once.</summary>
    public static IEnumerable<PageCommand> All => Pages.All
        .SelectMany(page => Pages.Blocks(page, "sh")
            .Select(block => new PageCommand(page, [.. block.Split('\n').Select(line => Comment().Replace(line, ""))]))
            .Concat(WithinSentences(page)))
        .DistinctBy(command => command.Text);

    /// <summary>The lines as one text.</summary>
    public string Text => string.Join('\n', Lines);

    public override string ToString() => $"{Page}: {Lines[0]}{(Lines.Count > 1 ? " ..." : "")}";

    private static IEnumerable<PageCommand> WithinSentences(string page) =>
        Sentence().Matches(Fence().Replace(Pages.Read(page), "")).Select(match => new PageCommand(page, [match.Groups[1].Value]));

    [GeneratedRegex(@" +# .*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`((?:ec20emu|dotnet|python3|socat|nc|picocom|curl|npm) [^`\n]+)`")]
    private static partial Regex Sentence();
}
