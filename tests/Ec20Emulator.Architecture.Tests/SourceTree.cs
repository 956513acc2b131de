namespace Ec20Emulator.Architecture.Tests;

/// <summary>The sources under <c>src/</c>. Paths are relative to it, with slashes: <c>Ec20Emulator.Modem/Features/Sms/SmsFeature.cs</c>.</summary>
internal static class SourceTree
{
    /// <summary>The folder of this repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder <c>src</c>.</summary>
    public static string Source { get; } = Path.Combine(Repository, "src");

    /// <summary>Every C# file.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Source, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal)];

    /// <summary>The projects by name, each with the projects it references.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Projects { get; } = Directory.EnumerateFiles(Source, "*.csproj", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), ReferencesOf, StringComparer.Ordinal);

    /// <summary>The project a file belongs to.</summary>
    public static string ProjectOf(string file) => file[..file.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The folder a file stands in.</summary>
    public static string FolderOf(string file) => file[..file.LastIndexOf('/')];

    /// <summary>The text of a file.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Source, file));

    private static IReadOnlyList<string> ReferencesOf(string project) => [.. System.Xml.Linq.XDocument.Load(project)
        .Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))];

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ec20Emulator.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside of the repository");
        return folder.FullName;
    }
}
