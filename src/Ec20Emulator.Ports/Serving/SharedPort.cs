using Ec20Emulator.Ports.InMemory;

namespace Ec20Emulator.Ports.Serving;

/// <summary>
/// Several DTEs as one port: what they send is merged piece by piece, what the modem sends goes to all. A line counts as asserted
/// while any of them asserts it. The port ends when the last DTE has left.
/// </summary>
internal sealed class SharedPort : IPort
{
    /// <summary>Bytes of merged input that may wait for the modem.</summary>
    private const int InputCapacity = 16 * 1024;

    /// <summary>Bytes written to a DTE at once, so that a slow one can be told from one that has stopped.</summary>
    private const int Piece = 4096;

    /// <summary>A DTE that takes nothing for this long, while others wait for the same bytes, is closed.</summary>
    private static readonly TimeSpan StallLimit = TimeSpan.FromSeconds(5);

    private readonly OrderedByteQueue _input = new(InputCapacity);
    private readonly Lock _gate = new();
    private readonly List<IPort> _members = [];
    private readonly TimeProvider _time;
    private readonly Action<IPort> _stalled;
    private readonly CancellationTokenSource _closed = new();
    private DceLines _dceLines;
    private volatile int _dteLines;
    private volatile LineSettings? _lineSettings;
    private bool _over;

    /// <summary>Begins with one DTE.</summary>
    /// <param name="first">The DTE.</param>
    /// <param name="time">Measures how long a DTE stalls.</param>
    /// <param name="stalled">Told of a DTE that is closed because it took nothing for 5 s.</param>
    internal SharedPort(IPort first, TimeProvider time, Action<IPort> stalled)
    {
        _time = time;
        _stalled = stalled;
        Description = $"shared by {first.Description} and others";
        _dteLines = (int)first.DteLines;
        _lineSettings = first.LineSettings;
        TryAdd(first);
    }

    public event Action<DteLines>? DteLinesChanged;

    public event Action<LineSettings>? LineSettingsChanged;

    public string Description { get; }

    public DteLines DteLines => (DteLines)_dteLines;

    public LineSettings? LineSettings => _lineSettings;

    /// <summary>DTEs at the port now.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
                return _over ? 0 : _members.Count;
        }
    }

    /// <summary>Adds a DTE; false when the last one has left already.</summary>
    internal bool TryAdd(IPort member)
    {
        lock (_gate)
        {
            if (_over)
                return false;
            _members.Add(member);
            member.SetDceLines(_dceLines);
        }

        member.DteLinesChanged += _ => NoteLines();
        member.LineSettingsChanged += NoteSettings;
        NoteLines();
        _ = Task.Run(() => PumpAsync(member));
        return true;
    }

    public void SetDceLines(DceLines lines)
    {
        lock (_gate)
        {
            _dceLines = lines;
            foreach (var member in _members)
                member.SetDceLines(lines);
        }
    }

    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => _input.ReadAsync(buffer, cancellationToken);

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        IPort[] members;
        lock (_gate)
            members = [.. _members];
        if (members.Length == 1)
            await members[0].WriteAsync(data, cancellationToken).ConfigureAwait(false);
        else
            await Task.WhenAll(members.Select(member => WriteOrCloseAsync(member, data, cancellationToken))).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        IPort[] members;
        lock (_gate)
        {
            _over = true;
            members = [.. _members];
        }

        await _closed.CancelAsync().ConfigureAwait(false);
        _input.CompleteReading();
        foreach (var member in members)
            await member.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteOrCloseAsync(IPort member, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(StallLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            for (; !data.IsEmpty; data = data[Math.Min(Piece, data.Length)..])
            {
                limit.CancelAfter(StallLimit);
                await member.WriteAsync(data[..Math.Min(Piece, data.Length)], either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _stalled(member);
            await member.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task PumpAsync(IPort member)
    {
        var buffer = new byte[4096];
        try
        {
            while (await member.ReadAsync(buffer, _closed.Token).ConfigureAwait(false) is > 0 and var count)
            {
                if (!await _input.WriteAsync(buffer.AsMemory(0, count), _closed.Token).ConfigureAwait(false))
                    break;
            }
        }
        catch (OperationCanceledException)
        {
            // the port was closed
        }
        finally
        {
            Leave(member);
            await member.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void Leave(IPort member)
    {
        bool over;
        lock (_gate)
        {
            _members.Remove(member);
            over = _over |= _members.Count == 0;
        }

        if (over)
            _input.CompleteWriting();
        else
            NoteLines();
    }

    private void NoteLines()
    {
        lock (_gate)
        {
            var lines = _members.Aggregate(DteLines.None, (all, member) => all | member.DteLines);
            _input.Notify(() =>
            {
                if (Interlocked.Exchange(ref _dteLines, (int)lines) != (int)lines)
                    DteLinesChanged?.Invoke(lines);
            });
        }
    }

    private void NoteSettings(LineSettings settings) => _input.Notify(() =>
    {
        _lineSettings = settings;
        LineSettingsChanged?.Invoke(settings);
    });
}
