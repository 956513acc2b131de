using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Options;

/// <summary>The level of a modem, of a part, or of a part of one modem: <c>m0=debug</c>, <c>Socket=debug</c>, <c>m0:Socket=debug</c>.</summary>
/// <param name="Name">The modem or the part; where <paramref name="Part"/> is there too, the modem.</param>
/// <param name="Part">The part of that modem, or null.</param>
/// <param name="Level">Lowest level logged.</param>
internal sealed record LogRule(string Name, string? Part, LogLevel Level)
{
    /// <summary>How much it is about one thing alone: 2 for a part of one modem, 1 for a part, 0 for a modem. The closest rule counts.</summary>
    /// <param name="modem">The modem it is asked for.</param>
    public int Closeness(string? modem) => Part is not null ? 2 : Same(Name, modem) ? 0 : 1;

    /// <summary>Reads one; null where it is something else.</summary>
    public static LogRule? TryParse(string text)
    {
        if (text.Split('=') is not [var target, var name] || LogSpec.LevelOf(name) is not { } level)
            return null;
        return target.Split(':') switch
        {
            [var one] when IsName(one) => new LogRule(one, null, level),
            [var modem, var part] when IsName(modem) && IsName(part) => new LogRule(modem, part, level),
            _ => null,
        };
    }

    /// <summary>True where it is about this part of this modem.</summary>
    /// <param name="modem">The modem; null = none.</param>
    /// <param name="category">The part, by the name of its logger: each of its words between dots is a name of it.</param>
    public bool Covers(string? modem, string category) =>
        Part is not null ? Same(Name, modem) && Names(category, Part) : Same(Name, modem) || Names(category, Name);

    /// <summary>As it is written.</summary>
    public override string ToString() => $"{Name}{(Part is null ? "" : $":{Part}")}={Level.ToString().ToLowerInvariant()}";

    private static bool Names(string category, string name) => category.Split('.').Any(word => Same(word, name));

    private static bool Same(string one, string? other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
