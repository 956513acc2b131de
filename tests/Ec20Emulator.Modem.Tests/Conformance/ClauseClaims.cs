using System.Reflection;
using Ec20Emulator.TestKit;

namespace Ec20Emulator.Modem.Tests.Conformance;

/// <summary>Who stands for which clause of the SSL contract.</summary>
internal static class ClauseClaims
{
    /// <summary>All clause ids.</summary>
    public static IReadOnlyList<string> All { get; } = ReadList("clauses.txt");

    /// <summary>Claims of other test projects: id, project, method.</summary>
    public static IReadOnlyList<(string Id, string Project, string Test)> Elsewhere { get; } =
        [.. ReadList("claimed-elsewhere.txt").Select(Parse)];

    /// <summary>Ids claimed by the golden dialogues.</summary>
    public static IEnumerable<string> OfTranscripts => TranscriptFiles.All.SelectMany(transcript => transcript.Clauses);

    /// <summary>Ids claimed by tests of this assembly.</summary>
    public static IEnumerable<string> OfTests => typeof(ClauseClaims).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Append<MemberInfo>(type))
        .SelectMany(member => member.GetCustomAttributes<ClausesAttribute>())
        .SelectMany(claim => claim.Ids);

    /// <summary>True where a method of that name is declared in the source of a test project.</summary>
    public static bool IsDeclared(string project, string test)
    {
        var folder = Path.Combine(RepositoryRoot(), "tests", project);
        return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Any(file => File.ReadAllText(file).Contains($" {test}(", StringComparison.Ordinal));
    }

    private static string[] ReadList(string file) =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Transcripts", file))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')];

    private static (string Id, string Project, string Test) Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var id, var project, var test]
            ? (id, project, test)
            : throw new FormatException($"claimed-elsewhere.txt: '{line}' is not 'clause project method'");

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Ec20Emulator.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not run inside the repository");
        return folder;
    }
}
