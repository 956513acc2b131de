namespace Ec20Emulator.Modem.Lint;

/// <summary>When the host at a port typed its last lines, and how long the answers took. All times are timestamps of the modem's clock.</summary>
internal sealed class HostPace
{
    /// <summary>Lines looked at together.</summary>
    public const int Steps = 8;

    private readonly long[] _intervals = new long[Steps];
    private readonly long[] _answers = new long[Steps];
    private long _lineAt;
    private long _finalAt;

    /// <summary>The last line, without <c>AT</c> and terminator.</summary>
    public string Line { get; private set; } = "";

    /// <summary>Lines in a row each of which came behind the final result of the one before, up to <see cref="Steps"/>.</summary>
    public int Count { get; private set; }

    /// <summary>From line to line.</summary>
    public ReadOnlySpan<long> Intervals => _intervals.AsSpan(0, Count);

    /// <summary>From line to final result.</summary>
    public ReadOnlySpan<long> Answers => _answers.AsSpan(0, Count);

    /// <summary>A line has come.</summary>
    public void LineCame(string line, long now)
    {
        if (_finalAt < _lineAt || _lineAt == 0)
            Count = 0;
        else
            Add(now - _lineAt, _finalAt - _lineAt);
        (Line, _lineAt) = (line, now);
    }

    /// <summary>Its final result has gone.</summary>
    public void Answered(long now) => _finalAt = now;

    /// <summary>Begins to count anew.</summary>
    public void Restart() => Count = 0;

    private void Add(long interval, long answer)
    {
        if (Count == Steps)
        {
            _intervals.AsSpan(1).CopyTo(_intervals);
            _answers.AsSpan(1).CopyTo(_answers);
            Count--;
        }
        (_intervals[Count], _answers[Count]) = (interval, answer);
        Count++;
    }
}
