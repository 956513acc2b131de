using System.Text;

namespace Ec20Emulator.Modem.Journal;

/// <summary>One thing that happened.</summary>
/// <param name="Cursor">Number of the entry: 1, 2, 3 … for the life of the modem, never used twice.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="Port">The modem's port; empty where it concerns none.</param>
/// <param name="Data">The bytes of <see cref="JournalEntryKind.FromDte"/> and <see cref="JournalEntryKind.ToDte"/>.</param>
/// <param name="Text">The command with its <c>AT</c>, or what happened.</param>
/// <param name="WallTime">When, by the computer's clock.</param>
/// <param name="ModemTime">When, by the modem's clock.</param>
/// <param name="Cause">What made the modem send the bytes: the command answered, <c>URC</c>, or empty for echo and data.</param>
public sealed record JournalEntry(
    long Cursor, JournalEntryKind Kind, string Port, ReadOnlyMemory<byte> Data, string Text, DateTimeOffset WallTime, DateTimeOffset ModemTime, string Cause)
{
    /// <summary>The bytes one char each (Latin-1), or <see cref="Text"/> where there are none.</summary>
    public string Content => Data.IsEmpty ? Text : Encoding.Latin1.GetString(Data.Span);
}
