namespace Ec20Emulator.Modem.Journal;

/// <summary>What was done to a modem beside the bytes. Bounded: the oldest are forgotten. Safe for use from any thread.</summary>
internal sealed class JournalNotes
{
    /// <summary>Notes kept at most.</summary>
    public const int Most = 5000;

    private readonly Queue<JournalNote> _notes = new();

    /// <summary>Adds one.</summary>
    public void Add(JournalNote note)
    {
        lock (_notes)
        {
            _notes.Enqueue(note);
            if (_notes.Count > Most)
                _notes.Dequeue();
        }
    }

    /// <summary>Those done behind a cursor.</summary>
    /// <param name="after">A cursor; 0 = all.</param>
    public IReadOnlyList<JournalNote> Read(long after)
    {
        lock (_notes)
            return [.. _notes.Where(note => note.After >= after)];
    }
}
