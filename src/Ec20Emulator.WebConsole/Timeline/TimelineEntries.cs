using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.WebConsole.Timeline;

/// <summary>The entries a page shows: never more than the journal itself remembers.</summary>
internal sealed class TimelineEntries
{
    /// <summary>A host that sends noise must not fill a list.</summary>
    private const int MostCommands = 200;

    private readonly List<JournalEntry> _all = [];
    private readonly SortedSet<string> _commands = new(StringComparer.Ordinal);
    private EntryFilter _filter = new();
    private List<JournalEntry> _shown = [];

    /// <summary>Those that pass the filter, in order.</summary>
    public IReadOnlyList<JournalEntry> Shown => _shown;

    /// <summary>The same, as a virtualised list wants it.</summary>
    public ICollection<JournalEntry> Rows => _shown;

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<JournalEntry> All => _all;

    /// <summary>Names of the commands that have come.</summary>
    public IReadOnlyCollection<string> Commands => _commands;

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
        _commands.Clear();
        HasHeardDte = false;
    }

    /// <summary>Takes news.</summary>
    /// <param name="news">Behind those taken already.</param>
    /// <param name="oldest">Cursor of the oldest entry the journal remembers.</param>
    public void Take(JournalSnapshot news, long oldest)
    {
        _all.AddRange(news.Entries);
        _shown.AddRange(news.Entries.Where(_filter.Takes));
        foreach (var entry in news.Entries.Where(entry => entry.Kind is JournalEntryKind.Command && _commands.Count < MostCommands))
            _commands.Add(EntryFilter.CommandOf(entry));
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
