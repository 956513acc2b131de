namespace Ec20Emulator.EndToEnd.Tests.Readme;

/// <summary>README.md as it stands in this checkout.</summary>
internal static class ReadmeText
{
    /// <summary>The folder of the checkout.</summary>
    public static string Checkout { get; } = FindCheckout();

    /// <summary>The code blocks of a language in a section, in order.</summary>
    /// <param name="section">The heading, such as <c>## In your tests</c>.</param>
    /// <param name="language">Such as <c>csharp</c>.</param>
    public static IReadOnlyList<string> Blocks(string section, string language)
    {
        var text = File.ReadAllText(Path.Combine(Checkout, "README.md"));
        var start = text.IndexOf(section + "\n", StringComparison.Ordinal);
        Assert.That(start, Is.Not.Negative, $"README.md has no section '{section}'");
        var end = text.IndexOf("\n## ", start + section.Length, StringComparison.Ordinal);
        var fence = $"\n```{language}\n";
        return [.. text[start..end].Split(fence).Skip(1).Select(block => block[..block.IndexOf("\n```", StringComparison.Ordinal)])];
    }

    private static string FindCheckout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ec20Emulator.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run in a checkout");
    }
}
