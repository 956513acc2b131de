using System.Text.RegularExpressions;

namespace Ec20Emulator.Architecture.Tests;

/// <summary>The map says what is there.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class MapTests
{
    private static readonly string Map = File.ReadAllText(Path.Combine(SourceTree.Source, "ARCHITECTURE.md"));

    [TestCaseSource(nameof(Projects))]
    public void Project_HasItsChapter_WithReferencesAndFolders(string project)
    {
        var chapter = ChapterOf(project);
        var references = SourceTree.Projects[project].Select(reference => reference["Ec20Emulator.".Length..]).Order(StringComparer.Ordinal).ToArray();
        Assert.That(chapter, Does.Contain($"References: {(references.Length == 0 ? "none" : string.Join(", ", references))}\n"));
        var folders = SourceTree.Files.Where(file => SourceTree.ProjectOf(file) == project && file.Count(c => c == '/') > 1).Select(file => file.Split('/')[1]).Distinct();
        Assert.That(folders.Where(folder => !chapter.Contains($"`{folder}/`", StringComparison.Ordinal)), Is.Empty, $"folders of {project} the map does not tell of");
    }

    [Test]
    public void Files_TheMapNames_AreThere()
    {
        var named = FilePath().Matches(Map).Select(match => match.Value).ToArray();
        Assert.That(named, Has.Length.GreaterThan(15));
        Assert.That(named.Where(path => !File.Exists(Path.Combine(SourceTree.Source, path))), Is.Empty);
    }

    [Test]
    public void Projects_OfTheMap_AreThere() =>
        Assert.That(Heading().Matches(Map).Select(match => match.Groups[1].Value), Is.EquivalentTo(SourceTree.Projects.Keys));

    private static IEnumerable<string> Projects => SourceTree.Projects.Keys.Order(StringComparer.Ordinal);

    private static string ChapterOf(string project)
    {
        var begin = Map.IndexOf($"### {project}\n", StringComparison.Ordinal);
        Assert.That(begin, Is.Not.Negative, $"the map has no chapter on {project}");
        var end = Map.IndexOf("\n#", begin + 4, StringComparison.Ordinal);
        return Map[begin..end];
    }

    [GeneratedRegex(@"(?<=`)Ec20Emulator\.[\w.]+/[\w./]+\.cs(?=`)")]
    private static partial Regex FilePath();

    [GeneratedRegex(@"^### (Ec20Emulator\.\S+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
