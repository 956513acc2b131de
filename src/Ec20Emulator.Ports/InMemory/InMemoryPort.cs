namespace Ec20Emulator.Ports.InMemory;

/// <summary>
/// A port without an operating system in between, for tests and embedding: the modem has this object, the host program has
/// <see cref="Dte"/>. Lines, line settings and bytes arrive in the order the DTE gave them.
/// </summary>
/// <remarks>Disposing either side ends both: what was sent before may still be read, then the reader gets 0.</remarks>
public sealed class InMemoryPort : IPort, IRestingPort
{
    /// <summary>Bytes kept per direction unless told otherwise.</summary>
    public const int DefaultCapacity = 64 * 1024;

    private readonly OrderedByteQueue _fromDte;
    private readonly OrderedByteQueue _toDte;
    private volatile int _dteLines = (int)(DteLines.Dtr | DteLines.Rts);
    private volatile LineSettings? _lineSettings;

    /// <summary>Makes the pair, connected, with DTR and RTS asserted.</summary>
    /// <param name="description">See <see cref="IDteLink.Description"/>.</param>
    /// <param name="capacity">Bytes that may wait per direction, at least 1; a writer waits while that many are unread.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    public InMemoryPort(string description = "memory", int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Description = description;
        _fromDte = new OrderedByteQueue(capacity);
        _toDte = new OrderedByteQueue(capacity);
        Dte = new DteStream(this, _toDte, _fromDte);
    }

    /// <inheritdoc/>
    public event Action<DteLines>? DteLinesChanged;

    /// <inheritdoc/>
    public event Action<LineSettings>? LineSettingsChanged;

    /// <summary>The other end, for the host program.</summary>
    public DteStream Dte { get; }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public DteLines DteLines => (DteLines)_dteLines;

    /// <inheritdoc/>
    public LineSettings? LineSettings => _lineSettings;

    /// <inheritdoc/>
    public void SetDceLines(DceLines lines) => Dte.TakeDceLines(lines);

    /// <inheritdoc/>
    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        _fromDte.ReadAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        await _toDte.WriteAsync(data, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _toDte.CompleteWriting();
        _fromDte.CompleteReading();
        return ValueTask.CompletedTask;
    }

    /// <summary>True once the DTE has disposed its end.</summary>
    public bool IsDteGone => _fromDte.IsWriterDone;

    /// <inheritdoc/>
    public bool HasTakenAll => _fromDte.IsReaderWaiting;

    internal void TakeDteLines(DteLines lines) => _fromDte.Notify(() =>
    {
        _dteLines = (int)lines;
        DteLinesChanged?.Invoke(lines);
    });

    internal void TakeLineSettings(LineSettings settings) => _fromDte.Notify(() =>
    {
        _lineSettings = settings;
        LineSettingsChanged?.Invoke(settings);
    });
}
