using System.Collections.Immutable;

namespace Ec20Emulator.Modem.Journal;

/// <summary>Entries in order: one comes at the end, the oldest go, and any part is found without a walk.</summary>
internal sealed class EntryRing
{
    private const int Smallest = 4;

    private JournalEntry[] _entries = [];
    private int _first;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them.</summary>
    /// <param name="index">0 = the oldest.</param>
    public JournalEntry this[int index] => _entries[(_first + index) % _entries.Length];

    /// <summary>Adds the newest.</summary>
    public void Add(JournalEntry entry)
    {
        if (Count == _entries.Length)
            Grow();
        _entries[(_first + Count++) % _entries.Length] = entry;
    }

    /// <summary>Forgets the oldest.</summary>
    /// <returns>The one forgotten.</returns>
    public JournalEntry RemoveOldest()
    {
        var oldest = _entries[_first];
        _entries[_first] = null!;
        _first = (_first + 1) % _entries.Length;
        Count--;
        return oldest;
    }

    /// <summary>A copy of some of them.</summary>
    public ImmutableArray<JournalEntry> Take(int from, int count)
    {
        var taken = ImmutableArray.CreateBuilder<JournalEntry>(count);
        for (var i = 0; i < count; i++)
            taken.Add(this[from + i]);
        return taken.MoveToImmutable();
    }

    private void Grow()
    {
        var larger = new JournalEntry[Math.Max(Smallest, 2 * Count)];
        for (var i = 0; i < Count; i++)
            larger[i] = this[i];
        (_entries, _first) = (larger, 0);
    }
}
