namespace Ec20Emulator.Ppp;

/// <summary>A moment something is due; whoever drives the session asks for it and calls back.</summary>
internal struct Deadline(TimeProvider time)
{
    private long _startedAt;
    private TimeSpan? _delay;

    /// <summary>True while it runs.</summary>
    public readonly bool IsRunning => _delay is not null;

    /// <summary>Time left, never negative; null where it does not run.</summary>
    public readonly TimeSpan? Left =>
        _delay is { } delay ? TimeSpan.FromTicks(Math.Max(0, (delay - time.GetElapsedTime(_startedAt)).Ticks)) : null;

    /// <summary>Starts it anew.</summary>
    public void Start(TimeSpan delay) => (_startedAt, _delay) = (time.GetTimestamp(), delay);

    /// <summary>Stops it.</summary>
    public void Stop() => _delay = null;

    /// <summary>True once when it has come; it stops with that.</summary>
    public bool TakeDue()
    {
        if (Left is not { } left || left > TimeSpan.Zero)
            return false;
        Stop();
        return true;
    }

    /// <summary>The earlier of two times left.</summary>
    public static TimeSpan? Earlier(TimeSpan? one, TimeSpan? other) =>
        one is { } a && other is { } b ? (a < b ? a : b) : one ?? other;
}
