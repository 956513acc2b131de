namespace Ec20Emulator.EndToEnd.Tests.Readme;

/// <summary>The pages of this checkout: README.md and those beside the code.</summary>
internal static class Pages
{
    public const string First = "README.md";
    public const string InYourTests = "src/Ec20Emulator.Testing/README.md";
    public const string Modem = "src/Ec20Emulator.Modem/README.md";
    public const string Scenarios = "src/Ec20Emulator.Scenarios/README.md";

    /// <summary>Folders that are made, or are not ours.</summary>
    private static readonly string[] Foreign = ["bin", "obj", "node_modules", ".git"];

    /// <summary>The folder of the checkout.</summary>
    public static string Checkout { get; } = FindCheckout();

    /// <summary>Every page, by its path from there.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Directory.EnumerateFiles(Checkout, "*.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Checkout, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(Foreign.Contains))
        .Order(StringComparer.Ordinal)];

    /// <summary>The text of a file.</summary>
    /// <param name="path">From the checkout.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Checkout, path));

    /// <summary>The code blocks of a language in a page, in order; of an empty one, those that name none.</summary>
    public static IReadOnlyList<string> Blocks(string page, string language)
    {
        var blocks = new List<string>();
        List<string>? block = null;
        var isWanted = false;
        foreach (var line in Read(page).Split('\n'))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                block?.Add(line);
            }
            else if (block is null)
            {
                (block, isWanted) = ([], line[3..] == language);
            }
            else
            {
                if (isWanted)
                    blocks.Add(string.Join('\n', block));
                block = null;
            }
        }
        Assert.That(block, Is.Null, $"{page} has a code block without an end");
        return blocks;
    }

    private static string FindCheckout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ec20Emulator.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run in a checkout");
    }
}
