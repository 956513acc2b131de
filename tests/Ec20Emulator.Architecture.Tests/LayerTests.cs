namespace Ec20Emulator.Architecture.Tests;

/// <summary>
/// Names point one way. At each level, from a project's folder downwards, the folders and the single files beside them are rooms, a folder
/// with all that lies in it: no circle of rooms may lead through a folder.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LayerTests
{
    [TestCaseSource(nameof(Projects))]
    public void Rooms_OfAProject_NameEachOtherOneWayOnly(string project)
    {
        var within = Namings.All.Where(naming => SourceTree.ProjectOf(naming.File) == project && SourceTree.ProjectOf(naming.Target) == project).ToArray();
        var complaints = FoldersOf(project).SelectMany(folder => ComplaintsAt(folder, within)).ToArray();
        Assert.That(complaints, Is.Empty, string.Join(Environment.NewLine, complaints));
    }

    [TestCaseSource(nameof(Projects))]
    public void Project_NamesThoseItReferencesOnly(string project)
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal) { project };
        var open = new Stack<string>([project]);
        while (open.TryPop(out var one))
        {
            foreach (var reference in SourceTree.Projects[one].Where(allowed.Add))
                open.Push(reference);
        }
        Assert.That(Namings.All.Where(naming => SourceTree.ProjectOf(naming.File) == project && !allowed.Contains(SourceTree.ProjectOf(naming.Target))), Is.Empty);
    }

    private static IEnumerable<string> Projects => SourceTree.Projects.Keys.Order(StringComparer.Ordinal);

    private static IEnumerable<string> FoldersOf(string project) => SourceTree.Files
        .Where(file => SourceTree.ProjectOf(file) == project)
        .SelectMany(file => file.Split('/').SkipLast(1).Select((_, depth) => string.Join('/', file.Split('/').Take(depth + 1))))
        .Distinct();

    private static IEnumerable<string> ComplaintsAt(string folder, IReadOnlyList<Naming> namings)
    {
        var arrows = namings
            .Select(naming => (Naming: naming, From: RoomIn(folder, naming.File), To: RoomIn(folder, naming.Target)))
            .Where(arrow => arrow.From is not null && arrow.To is not null && arrow.From != arrow.To)
            .Select(arrow => (arrow.Naming, From: arrow.From!, To: arrow.To!))
            .ToArray();
        foreach (var circle in Circles.In(arrows.Select(arrow => (arrow.From, arrow.To))).Where(circle => circle.Any(IsFolder)))
        {
            yield return $"In {folder} a circle leads through {string.Join(", ", circle)}:";
            foreach (var way in arrows.Where(arrow => circle.Contains(arrow.From) && circle.Contains(arrow.To)).GroupBy(arrow => (arrow.From, arrow.To)).OrderBy(way => way.Count()))
                yield return $"  {way.First().Naming}{(way.Count() > 1 ? $", and {way.Count() - 1} more places from {way.Key.From} to {way.Key.To}" : "")}";
        }
    }

    private static bool IsFolder(string room) => !room.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>The room of a folder that a file belongs to: a folder in it, or the file itself; null where it lies elsewhere.</summary>
    private static string? RoomIn(string folder, string file)
    {
        if (!file.StartsWith(folder + "/", StringComparison.Ordinal))
            return null;
        var slash = file.IndexOf('/', folder.Length + 1);
        return slash < 0 ? file : file[..slash];
    }
}
