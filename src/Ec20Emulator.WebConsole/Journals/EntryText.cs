using System.Globalization;
using System.Text;
using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.WebConsole.Journals;

/// <summary>What entries and bytes look like: printable ASCII as it is, all else escaped. What a host sends is never markup here, nor moves a cursor.</summary>
internal static class EntryText
{
    private const int BytesPerRow = 16;

    /// <summary>Who speaks, in a word.</summary>
    public static string LaneOf(JournalEntry entry) => entry.Kind switch
    {
        JournalEntryKind.FromDte => "DTE",
        JournalEntryKind.ToDte when entry.Cause == "URC" => "URC",
        JournalEntryKind.ToDte => "DCE",
        JournalEntryKind.Command => "command",
        JournalEntryKind.Lines => "lines",
        JournalEntryKind.Network => "network",
        JournalEntryKind.Lint => "lint",
        _ => entry.Text.StartsWith("fault ", StringComparison.Ordinal) ? "fault" : "control",
    };

    /// <summary>Text on one line.</summary>
    /// <param name="text">One char a byte, or text.</param>
    /// <param name="most">Chars looked at; the rest is cut with an ellipsis.</param>
    public static string Escape(string text, int most = int.MaxValue) => Escape(text, most, keepsLines: false);

    /// <summary>Text in which line ends are line ends.</summary>
    public static string EscapeLines(string text) => Escape(text, int.MaxValue, keepsLines: true);

    /// <summary>Bytes as numbers and text.</summary>
    public static string Hex(ReadOnlySpan<byte> data)
    {
        var dump = new StringBuilder(data.Length * 5);
        for (var at = 0; at < data.Length; at += BytesPerRow)
        {
            var row = data[at..Math.Min(at + BytesPerRow, data.Length)];
            dump.Append(at.ToString("x6", CultureInfo.InvariantCulture)).Append("  ");
            for (var i = 0; i < BytesPerRow; i++)
                dump.Append(i < row.Length ? row[i].ToString("x2", CultureInfo.InvariantCulture) : "  ").Append(i == 7 ? "  " : " ");
            dump.Append(' ');
            foreach (var b in row)
                dump.Append(b is >= 0x20 and < 0x7f ? (char)b : '.');
            dump.Append('\n');
        }
        return dump.ToString();
    }

    private static string Escape(string text, int most, bool keepsLines)
    {
        var length = Math.Min(text.Length, most);
        var escaped = new StringBuilder(length + 16);
        for (var i = 0; i < length; i++)
            Append(escaped, text[i], keepsLines);
        return length < text.Length ? escaped.Append('…').ToString() : escaped.ToString();
    }

    private static void Append(StringBuilder escaped, char c, bool keepsLines)
    {
        if (keepsLines && c is '\r')
            return;
        escaped.Append(c switch
        {
            '\r' => "\\r",
            '\n' => keepsLines ? "\n" : "\\n",
            '\\' => "\\\\",
            >= ' ' and <= '~' => c.ToString(),
            <= '\xff' => $"\\x{(int)c:x2}",
            _ => $"\\u{(int)c:x4}",
        });
    }
}
