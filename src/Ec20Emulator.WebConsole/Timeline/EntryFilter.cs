using Ec20Emulator.Modem.Journal;
using Ec20Emulator.WebConsole.Journals;

namespace Ec20Emulator.WebConsole.Timeline;

/// <summary>Which entries are looked at.</summary>
/// <param name="Port">Those of a port; empty = all.</param>
/// <param name="Lane">Those of a lane (<see cref="EntryText.LaneOf"/>); empty = all.</param>
/// <param name="Text">Those that have it, in any case, in their content as it is shown, or as their cause; empty = all.</param>
/// <param name="Command">A command of this name, and what was sent because of it; empty = all.</param>
internal sealed record EntryFilter(string Port = "", string Lane = "", string Text = "", string Command = "")
{
    /// <summary>The lanes there are.</summary>
    public static readonly IReadOnlyList<string> Lanes = ["DTE", "DCE", "URC", "command", "network", "lines", "control", "fault", "lint"];

    /// <summary>True where nothing is left out.</summary>
    public bool TakesAll => this is { Port: "", Lane: "", Text: "", Command: "" };

    /// <summary>True for an entry that is looked at.</summary>
    public bool Takes(JournalEntry entry) =>
        (Port.Length == 0 || entry.Port == Port)
        && (Lane.Length == 0 || EntryText.LaneOf(entry) == Lane)
        && (Command.Length == 0 || CommandOf(entry) == Command)
        && (Text.Length == 0
            || entry.Content.Contains(Text, StringComparison.OrdinalIgnoreCase)
            || entry.Cause.Contains(Text, StringComparison.OrdinalIgnoreCase)
            || (Text.Contains('\\', StringComparison.Ordinal) && EntryText.Escape(entry.Content).Contains(Text, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Name of the command an entry is, or is caused by, such as <c>AT+CSQ</c>.</summary>
    public static string CommandOf(JournalEntry entry)
    {
        var text = entry.Kind is JournalEntryKind.Command ? entry.Text : entry.Cause;
        return text.AsSpan().IndexOfAny('=', '?') is var end and >= 0 ? text[..end] : text;
    }
}
