using Ec20Emulator.Modem;

namespace Ec20Emulator.Scenarios.Yaml;

/// <summary>The SIM cards that come with the emulator, and those in files.</summary>
public static class SimCards
{
    private const string Prefix = "cards/";
    private const string Suffix = ".yaml";
    private const int MostBytes = 1024 * 1024;

    /// <summary>Names of those that come with the emulator.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(SimCards).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal)];

    /// <summary>The text of a card that comes with the emulator.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static string Text(string name)
    {
        using var stream = typeof(SimCards).Assembly.GetManifestResourceStream($"{Prefix}{name}{Suffix}")
            ?? throw new ArgumentException($"there is no card '{name}', only {string.Join(", ", Names)}", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a card.</summary>
    /// <param name="nameOrPath">One of <see cref="Names"/>, or a file.</param>
    /// <exception cref="ScenarioException">It is not understood.</exception>
    /// <exception cref="IOException">The file cannot be read, or is larger than 1 MiB.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SimOptions Open(string nameOrPath) => Open(nameOrPath, path =>
    {
        if (new FileInfo(path) is { Exists: true, Length: > MostBytes } file)
            throw new IOException($"{path}: {file.Length} bytes are too many, {MostBytes} is the limit");
        return File.ReadAllText(path);
    });

    /// <summary>Reads a card.</summary>
    /// <param name="nameOrPath">One of <see cref="Names"/>, or a file.</param>
    /// <param name="read">Reads a file.</param>
    /// <exception cref="ScenarioException">It is not understood.</exception>
    public static SimOptions Open(string nameOrPath, Func<string, string> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Names.Contains(nameOrPath)
            ? SimCardReader.Read($"{nameOrPath}{Suffix}", Text(nameOrPath))
            : SimCardReader.Read(nameOrPath, read(nameOrPath));
    }
}
