namespace Ec20Emulator.Host;

/// <summary>Texts that come with the program.</summary>
internal static class EmbeddedText
{
    /// <summary>One of them, its lines ended by LF.</summary>
    /// <param name="name">Its name among the resources.</param>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is missing");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
