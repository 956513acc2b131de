namespace Ec20Emulator.Ppp.Tcp;

/// <summary>When to send again (RFC 6298): the time-out follows the round trips seen, and doubles each time it runs out.</summary>
internal sealed class RetransmissionTimer(TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private Deadline _due = new(time);
    private TimeSpan _timeout = Shortest;
    private TimeSpan? _smoothed;
    private TimeSpan _variation;
    private long _measuredFrom;
    private uint? _measured;

    /// <summary>Time left; null where it does not run.</summary>
    public TimeSpan? Left => _due.Left;

    /// <summary>True while it runs.</summary>
    public bool IsRunning => _due.IsRunning;

    /// <summary>True once when it has run out; the next time-out is twice as long.</summary>
    public bool TakeDue()
    {
        if (!_due.TakeDue())
            return false;
        _measured = null; // What is sent again tells nothing of a round trip (Karn).
        _timeout = _timeout * 2 < Longest ? _timeout * 2 : Longest;
        return true;
    }

    /// <summary>Starts it anew.</summary>
    public void Start() => _due.Start(_timeout);

    /// <summary>Stops it.</summary>
    public void Stop() => _due.Stop();

    /// <summary>Something new goes out; one round trip at a time is measured.</summary>
    /// <param name="end">Sequence number behind it.</param>
    public void Sent(uint end)
    {
        if (_measured is null)
            (_measured, _measuredFrom) = (end, time.GetTimestamp());
    }

    /// <summary>Forgets the round trip under way: what it measured is sent again.</summary>
    public void Forget() => _measured = null;

    /// <summary>The host has acknowledged something new.</summary>
    public void Acknowledged(uint number)
    {
        if (_measured is not { } end || (int)(number - end) < 0)
            return;
        _measured = null;
        var trip = time.GetElapsedTime(_measuredFrom);
        if (_smoothed is { } smoothed)
        {
            _variation = _variation * 0.75 + (smoothed - trip).Duration() * 0.25;
            _smoothed = smoothed * 0.875 + trip * 0.125;
        }
        else
        {
            (_smoothed, _variation) = (trip, trip / 2);
        }
        var timeout = _smoothed.Value + _variation * 4;
        _timeout = timeout < Shortest ? Shortest : timeout > Longest ? Longest : timeout;
    }
}
