using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ec20Emulator.Host.Watching;

/// <summary>Something that happened, as the journal tells it.</summary>
/// <param name="Kind">What it tells of, as the control API spells it.</param>
/// <param name="Port">The port; empty where it concerns none.</param>
/// <param name="Content">What was said, or what happened.</param>
/// <param name="Time">When, by the modem's clock.</param>
internal sealed record WatchedEntry(string Kind, string Port, string Content, DateTimeOffset Time)
{
    /// <summary>Characters of a line shown at most.</summary>
    private const int MostShown = 2000;

    /// <summary>The sign in front of what is said or happens.</summary>
    public string Mark => Kind switch
    {
        "fromDte" => ">>",
        "toDte" => "<<",
        "lines" => "--",
        "network" => "~~",
        "lint" => "??",
        _ => "!!",
    };

    /// <summary>Reads one; null for what the bytes tell already.</summary>
    public static WatchedEntry? Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var kind = root.GetProperty("kind").GetString()!;
        return kind == "command"
            ? null
            : new WatchedEntry(kind, root.GetProperty("port").GetString()!, root.GetProperty("content").GetString()!, root.GetProperty("modemTime").GetDateTimeOffset());
    }

    /// <summary>A line of printable characters, whatever host software has sent.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time:HH:mm:ss.fff} {Port,-8} {Mark} {Printable(Content)}");

    /// <summary>A text without characters a terminal would obey.</summary>
    public static string Printable(string text)
    {
        var shown = new StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MostShown)))
        {
            shown.Append(c switch
            {
                '\r' => "\\r",
                '\n' => "\\n",
                '\\' => "\\\\",
                > '\xff' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                < ' ' or > '~' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => c.ToString(),
            });
        }
        return text.Length > MostShown ? string.Create(CultureInfo.InvariantCulture, $"{shown} ... {text.Length} in all") : shown.ToString();
    }
}
