using System.Globalization;

namespace Ec20Emulator.Modem.Engine.Time;

/// <summary>A clock that runs a number of times faster than another one, from the moment it is made.</summary>
/// <remarks>Timers are set on the other clock, rounded up to its milliseconds: no timer fires early.</remarks>
public sealed class ScaledClock : TimeProvider
{
    /// <summary>Most that a clock may be sped up.</summary>
    public const int MaximumFactor = 1000;

    private readonly TimeProvider _inner;
    private readonly double _factor;
    private readonly long _startedAt;
    private readonly DateTimeOffset _start;

    /// <summary>Starts the clock at what the other one shows.</summary>
    /// <param name="inner">The other clock.</param>
    /// <param name="factor">How many times faster, above 0 to <see cref="MaximumFactor"/>; below 1 = slower.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is out of range.</exception>
    public ScaledClock(TimeProvider inner, double factor)
    {
        ArgumentNullException.ThrowIfNull(inner);
        if (!(factor > 0 && factor <= MaximumFactor))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, string.Create(CultureInfo.InvariantCulture, $"above 0 to {MaximumFactor}"));
        (_inner, _factor) = (inner, factor);
        _startedAt = inner.GetTimestamp();
        _start = inner.GetUtcNow();
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _inner.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + Elapsed;

    /// <inheritdoc/>
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(this, _inner.CreateTimer(callback, state, ToInner(dueTime), ToInner(period)));

    /// <summary>The clock it is made of.</summary>
    internal TimeProvider Inner => _inner;

    private TimeSpan Elapsed => _inner.GetElapsedTime(_startedAt) * _factor;

    private TimeSpan ToInner(TimeSpan time) =>
        time <= TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds / _factor));

    private sealed class ScaledTimer(ScaledClock clock, ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(clock.ToInner(dueTime), clock.ToInner(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
