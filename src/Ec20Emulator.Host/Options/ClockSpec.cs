using System.Globalization;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Host.Options;

/// <summary>The modem's clock, and the delays that make sense with it.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Delays">Delays of a real device; none where the clock stands still.</param>
internal sealed record ClockSpec(TimeProvider Time, DelayProfile Delays)
{
    private static readonly string[] Moments = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <summary>The computer's own clock.</summary>
    public static ClockSpec Real => new(TimeProvider.System, DelayProfile.Typical);

    /// <summary>Reads <c>real</c>, <c>xN</c> or <c>manual</c>.</summary>
    /// <param name="text">The clock.</param>
    /// <param name="start">What a manual clock shows at first; null = 2026-01-01T00:00:00Z.</param>
    /// <exception cref="UsageException">It is something else, or the clock has no start of its own.</exception>
    public static ClockSpec Parse(string? text, string? start = null)
    {
        var spec = Parse(text, start is null ? ManualClock.DefaultStart : Moment(start));
        return start is null || spec.Time is ManualClock
            ? spec
            : throw new UsageException($"--clock-start '{start}': the clock {text ?? "real"} shows the computer's time; write --clock manual as well");
    }

    private static ClockSpec Parse(string? text, DateTimeOffset start) => text?.ToUpperInvariant() switch
    {
        null or "REAL" => Real,
        "MANUAL" => new ClockSpec(new ManualClock(start), DelayProfile.None),
        ['X', .. var factor] when double.TryParse(factor, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var times)
            && times > 0 && times <= ScaledClock.MaximumFactor => new ClockSpec(new ScaledClock(TimeProvider.System, times), DelayProfile.Typical),
        _ => throw new UsageException($"--clock '{text}': write real, manual, or xN with N up to {ScaledClock.MaximumFactor}, as in x10"),
    };

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            && moment.Year is >= 2000 and <= 2099
            ? moment
            : throw new UsageException($"--clock-start '{text}': write a moment of 2000-2099 in UTC, as in 2026-01-01T00:00:00Z");

    /// <summary>The clock of one more modem: a manual one is moved for each on its own.</summary>
    public ClockSpec Own() => Time is ManualClock ? this with { Time = new ManualClock(Time.GetUtcNow()) } : this;

    /// <summary>The same clock with other delays: <c>typical</c> or <c>none</c>; null = those that go with the clock.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    public ClockSpec With(string? delays) => delays?.ToUpperInvariant() switch
    {
        null => this,
        "NONE" => this with { Delays = DelayProfile.None },
        "TYPICAL" when Time is not ManualClock => this with { Delays = DelayProfile.Typical },
        "TYPICAL" => throw new UsageException("--delays typical: on a manual clock the modem would never boot; leave it away, or take --clock real"),
        _ => throw new UsageException($"--delays '{delays}': write typical or none"),
    };
}
