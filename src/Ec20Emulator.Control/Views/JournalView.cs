using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Control.Views;

/// <summary>One thing that happened.</summary>
/// <param name="Cursor">Number of the entry.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="Port">The modem's port; empty where it concerns none.</param>
/// <param name="Content">Bytes one character each (Latin-1), the command with its AT, or what happened.</param>
/// <param name="Cause">What made the modem send the bytes: the command answered, URC, or empty.</param>
/// <param name="WallTime">When, by the computer's clock.</param>
/// <param name="ModemTime">When, by the modem's clock.</param>
internal sealed record JournalEntryView(
    long Cursor, JournalEntryKind Kind, string Port, string Content, string Cause, DateTimeOffset WallTime, DateTimeOffset ModemTime)
{
    public static JournalEntryView Of(JournalEntry entry) =>
        new(entry.Cursor, entry.Kind, entry.Port, entry.Content, entry.Cause, entry.WallTime, entry.ModemTime);
}

/// <summary>A part of the journal.</summary>
/// <param name="Entries">In order.</param>
/// <param name="Next">The cursor to go on from.</param>
/// <param name="Missing">How many of the entries asked for are forgotten already.</param>
internal sealed record JournalView(IReadOnlyList<JournalEntryView> Entries, long Next, long Missing)
{
    public static JournalView Of(JournalSnapshot snapshot) =>
        new([.. snapshot.Entries.Select(JournalEntryView.Of)], snapshot.Next, snapshot.Missing);
}

/// <summary>How often something is in the journal.</summary>
/// <param name="Count">So often.</param>
internal sealed record CountView(int Count);
