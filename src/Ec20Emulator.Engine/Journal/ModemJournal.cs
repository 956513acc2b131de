namespace Ec20Emulator.Modem.Journal;

/// <summary>
/// Everything that went in and out of a modem, and why. Bounded: the oldest entries are forgotten. Safe for use from any thread.
/// Unlike the log it holds what was sent in full, PINs and payload included.
/// </summary>
public sealed class ModemJournal
{
    /// <summary>Entries kept at most.</summary>
    public const int MostEntries = 20_000;

    /// <summary>Bytes of traffic kept at most.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly EntryRing _entries = new();
    private ChosenPorts? _chosenPorts;
    private JournalNotes? _notes;
    private TaskCompletionSource? _grown;
    private long _cursor;
    private long _bytes;
    private long _bytesFromDte;
    private long _bytesToDte;

    internal ModemJournal(TimeProvider time) => _time = time;

    /// <summary>Cursor of the newest entry; 0 before the first. It only grows.</summary>
    public long Cursor
    {
        get
        {
            lock (_gate)
                return _cursor;
        }
    }

    /// <summary>Bytes received from DTEs and sent to them so far, forgotten entries included.</summary>
    public (long FromDte, long ToDte) Traffic
    {
        get
        {
            lock (_gate)
                return (_bytesFromDte, _bytesToDte);
        }
    }

    /// <summary>The entries behind a cursor, as they are now.</summary>
    /// <param name="after">A cursor; 0 = from the beginning.</param>
    /// <param name="most">How many at most; the earliest are given.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public JournalSnapshot Read(long after = 0, int most = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        lock (_gate)
        {
            var oldest = _cursor - _entries.Count + 1;
            var skipped = Math.Max(0, after - oldest + 1);
            var entries = skipped >= _entries.Count ? [] : _entries.Take((int)skipped, Math.Min(most, _entries.Count - (int)skipped));
            return new JournalSnapshot(entries, entries.IsEmpty ? Math.Max(after, _cursor) : entries[^1].Cursor, Math.Max(0, oldest - after - 1));
        }
    }

    /// <summary>Long poll: the entries behind a cursor, as soon as there are any.</summary>
    /// <param name="after">A cursor; 0 = from the beginning.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task<JournalSnapshot> ReadNextAsync(long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task grown;
            lock (_gate)
                grown = (_grown ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            if (Read(after) is { Entries.IsEmpty: false } snapshot)
                return snapshot;
            await grown.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Local ports the system chose; null while it has chosen none.</summary>
    internal ChosenPorts? ChosenPorts => Volatile.Read(ref _chosenPorts);

    /// <summary>Tells of a local port the system chose.</summary>
    internal void NoteChosenPort(int port, int socket) => LazyInitializer.EnsureInitialized(ref _chosenPorts).Add(Cursor, port, socket);

    /// <summary>What was done to the modem beside the bytes, behind a cursor.</summary>
    internal IReadOnlyList<JournalNote> ReadNotes(long after) => Volatile.Read(ref _notes)?.Read(after) ?? [];

    /// <summary>Tells of something done to the modem beside the bytes.</summary>
    /// <param name="subject">What.</param>
    /// <param name="after">Cursor of the entry behind which it was done; null = the newest.</param>
    internal void Note(object subject, long? after = null) =>
        LazyInitializer.EnsureInitialized(ref _notes).Add(new JournalNote(after ?? Cursor, _time.GetUtcNow(), subject));

    internal void Add(JournalEntryKind kind, string port, string text) => Add(kind, port, default, text, "");

    internal void AddBytes(JournalEntryKind kind, string port, ReadOnlySpan<byte> data, string cause) => Add(kind, port, data.ToArray(), "", cause);

    private void Add(JournalEntryKind kind, string port, ReadOnlyMemory<byte> data, string text, string cause)
    {
        TaskCompletionSource? grown;
        lock (_gate)
        {
            _entries.Add(new JournalEntry(++_cursor, kind, port, data, text, TimeProvider.System.GetUtcNow(), _time.GetUtcNow(), cause));
            _bytes += data.Length;
            _bytesFromDte += kind is JournalEntryKind.FromDte ? data.Length : 0;
            _bytesToDte += kind is JournalEntryKind.ToDte ? data.Length : 0;
            while (_entries.Count > MostEntries || _bytes > MostBytes)
                _bytes -= _entries.RemoveOldest().Data.Length;
            (grown, _grown) = (_grown, null);
        }
        grown?.SetResult();
    }
}
