using System.Collections.Immutable;

namespace Ec20Emulator.Modem.Journal;

/// <summary>A part of the journal as it was at one moment. Never changes.</summary>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Next">The cursor to go on from: that of the last entry the journal had.</param>
/// <param name="Missing">How many of the entries asked for the journal had forgotten already.</param>
public sealed record JournalSnapshot(ImmutableArray<JournalEntry> Entries, long Next, long Missing);
