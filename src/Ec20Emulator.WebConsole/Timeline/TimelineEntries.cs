using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.WebConsole.Timeline;

/// <summary>The entries a page shows: never more than the journal itself remembers.</summary>
internal sealed class TimelineEntries
{
    private readonly List<JournalEntry> _all = [];
    private EntryFilter _filter = new();
    private List<JournalEntry> _shown = [];

    /// <summary>Those that pass the filter, in order.</summary>
    public IReadOnlyList<JournalEntry> Shown => _shown;

    /// <summary>The same, as a virtualised list wants it.</summary>
    public ICollection<JournalEntry> Rows => _shown;

    /// <summary>How many there are, shown or not.</summary>
    public int Count => _all.Count;

    /// <summary>True once a DTE has said something.</summary>
    public bool HasHeardDte { get; private set; }

    /// <summary>Which are shown.</summary>
    public EntryFilter Filter
    {
        get => _filter;
        set
        {
            _filter = value;
            _shown = _all.FindAll(value.Takes);
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _all.Clear();
        _shown.Clear();
        HasHeardDte = false;
    }

    /// <summary>Takes news.</summary>
    /// <param name="news">Behind those taken already.</param>
    /// <param name="oldest">Cursor of the oldest entry the journal remembers.</param>
    public void Take(JournalSnapshot news, long oldest)
    {
        _all.AddRange(news.Entries);
        _shown.AddRange(news.Entries.Where(_filter.Takes));
        HasHeardDte |= news.Entries.Any(entry => entry.Kind is JournalEntryKind.FromDte);
        Forget(_all, oldest);
        Forget(_shown, oldest);
    }

    private static void Forget(List<JournalEntry> entries, long oldest)
    {
        var count = entries.FindIndex(entry => entry.Cursor >= oldest);
        entries.RemoveRange(0, count < 0 ? entries.Count : count);
    }
}
