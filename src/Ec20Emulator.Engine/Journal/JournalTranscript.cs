using System.Globalization;
using System.Text;

namespace Ec20Emulator.Modem.Journal;

/// <summary>The journal as a text to read and to compare: what happened by the modem's clock, without a word about the computer's.</summary>
public static class JournalTranscript
{
    /// <summary>
    /// Renders the entries behind a cursor. Bytes that follow one another on a port in one direction at one time are one line. A local port
    /// the system chose stands there as <c>{port4}</c>, that of socket 4: all else is the same in every run of one script.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="after">A cursor; 0 = from the beginning.</param>
    public static string ToTranscript(this ModemJournal journal, long after = 0)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var snapshot = journal.Read(after);
        var text = new StringBuilder();
        if (snapshot.Missing > 0)
            text.Append(CultureInfo.InvariantCulture, $"# {snapshot.Missing} entries forgotten\n");
        JournalEntry? before = null;
        foreach (var entry in snapshot.Entries.Where(entry => entry.Kind is not JournalEntryKind.Command))
        {
            if (before is { } one && Continues(one, entry))
                text.Length--;
            else
                text.Append(CultureInfo.InvariantCulture, $"{entry.ModemTime:HH:mm:ss.fff} {entry.Port,-8} {Mark(entry.Kind)} ");
            var content = entry.Kind is JournalEntryKind.ToDte && journal.ChosenPorts is { } ports ? ports.Name(entry.Content, entry.Cursor) : entry.Content;
            text.Append(Escape(content)).Append('\n');
            before = entry;
        }
        return text.ToString();
    }

    private static bool Continues(JournalEntry before, JournalEntry entry) =>
        !entry.Data.IsEmpty && before.Kind == entry.Kind && before.Port == entry.Port && before.ModemTime == entry.ModemTime;

    private static string Mark(JournalEntryKind kind) => kind switch
    {
        JournalEntryKind.FromDte => ">>",
        JournalEntryKind.ToDte => "<<",
        JournalEntryKind.Lines => "--",
        JournalEntryKind.Network => "~~",
        JournalEntryKind.Lint => "??",
        _ => "!!",
    };

    private static string Escape(string content)
    {
        var escaped = new StringBuilder(content.Length);
        foreach (var c in content)
        {
            escaped.Append(c switch
            {
                '\r' => "\\r",
                '\n' => "\\n",
                '\\' => "\\\\",
                < ' ' or (> '~' and <= '\xff') => $"\\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }
}
