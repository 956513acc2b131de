using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Gnss.Sky;

namespace Ec20Emulator.Modem.Features.Gnss.Receiver;

/// <summary>
/// The receiver at work, from AT+QGPS to its end: a burst at the next whole second of UTC, and one each period from then on. Made for each
/// session, so that a receiver that is off has no timer. Lives on the mailbox.
/// </summary>
internal sealed class GnssSession : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Func<DateTimeOffset, bool, Epoch> _observe;
    private readonly Action<Epoch> _burst;
    private readonly SessionPlan _plan;
    private readonly TimeSpan _firstFix;
    private readonly long _startedAt;
    private readonly ModemTimer _timer;
    private DateTimeOffset _next;

    /// <summary>Begins.</summary>
    /// <param name="scheduler">The modem's clock.</param>
    /// <param name="plan">How it goes.</param>
    /// <param name="firstFix">How long the search takes.</param>
    /// <param name="observe">What is received at an instant, and whether there may be a fix by then.</param>
    /// <param name="burst">Takes what was received.</param>
    public GnssSession(Scheduler scheduler, SessionPlan plan, TimeSpan firstFix, Func<DateTimeOffset, bool, Epoch> observe, Action<Epoch> burst)
    {
        (_time, _plan, _firstFix, _observe, _burst) = (scheduler.Time, plan, firstFix, observe, burst);
        _startedAt = _time.GetTimestamp();
        StartedAt = _time.GetUtcNow();
        var step = Math.Min(plan.Period.Ticks, TimeSpan.TicksPerSecond);
        _next = new DateTimeOffset(((StartedAt.UtcTicks / step) + 1) * step, TimeSpan.Zero);
        _timer = scheduler.After(_next - StartedAt, Burst);
    }

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>How it goes.</summary>
    public SessionPlan Plan => _plan;

    /// <summary>Fixes so far.</summary>
    public int Fixes { get; private set; }

    /// <summary>The last burst; null before the first.</summary>
    public Epoch? Last { get; private set; }

    /// <summary>The last burst, or what is received now where none has been yet.</summary>
    public Epoch Current => Last ?? Observe(_time.GetUtcNow());

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Burst()
    {
        var now = _time.GetUtcNow();
        // A clock that was put forward or back: the burst is of the time there is now.
        if ((now - _next).Duration() > _plan.Period)
            _next = new DateTimeOffset(now.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
        Last = Observe(_next);
        if (Last.Fix is not null)
            Fixes++;
        _next += _plan.Period;
        var wait = _next - now;
        _timer.Start(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1));
        _burst(Last);
    }

    private Epoch Observe(DateTimeOffset at) => _observe(at, _time.GetElapsedTime(_startedAt) >= _firstFix);
}
