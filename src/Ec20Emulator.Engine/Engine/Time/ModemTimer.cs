namespace Ec20Emulator.Modem.Engine.Time;

/// <summary>A one-shot timer that fires on the mailbox. All members are called on the mailbox.</summary>
internal sealed class ModemTimer : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Mailbox _mailbox;
    private readonly Action _action;
    private Action? _fired;
    private ITimer? _timer;
    private long _dueAt;
    private TimeSpan _delay;

    internal ModemTimer(TimeProvider time, Mailbox mailbox, Action action)
    {
        _time = time;
        _mailbox = mailbox;
        _action = action;
    }

    /// <summary>True while the timer runs.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Starts or restarts the timer. A later restart is cheap: the running timer is left to find out.</summary>
    /// <param name="delay">The delay; zero or less = as the next turn.</param>
    public void Start(TimeSpan delay)
    {
        var armed = IsRunning && _timer is not null && delay >= _delay;
        IsRunning = true;
        _delay = delay;
        _dueAt = _time.GetTimestamp();
        if (delay <= TimeSpan.Zero)
            _mailbox.Post(_fired ??= OnFired);
        else if (!armed)
            Arm(delay);
    }

    /// <summary>Stops the timer; it will not fire any more, even if it is already on its way.</summary>
    public void Stop()
    {
        if (!IsRunning)
            return;
        IsRunning = false;
        _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        IsRunning = false;
        _timer?.Dispose();
        _timer = null;
    }

    private void Arm(TimeSpan delay)
    {
        if (_timer is null)
            _timer = _time.CreateTimer(_ => _mailbox.Post(_fired ??= OnFired), null, delay, Timeout.InfiniteTimeSpan);
        else
            _timer.Change(delay, Timeout.InfiniteTimeSpan);
    }

    private void OnFired()
    {
        if (!IsRunning)
            return;
        var remaining = _delay - _time.GetElapsedTime(_dueAt);
        if (remaining > TimeSpan.Zero)
        {
            Arm(remaining);
            return;
        }
        IsRunning = false;
        _action();
    }
}
