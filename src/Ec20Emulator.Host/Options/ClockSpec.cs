using System.Globalization;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Host.Options;

/// <summary>The modem's clock, and the delays that make sense with it.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Delays">Delays of a real device; none where the clock stands still.</param>
internal sealed record ClockSpec(TimeProvider Time, DelayProfile Delays)
{
    /// <summary>The computer's own clock.</summary>
    public static ClockSpec Real => new(TimeProvider.System, DelayProfile.Typical);

    /// <summary>Reads <c>real</c>, <c>xN</c> or <c>manual</c>.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    public static ClockSpec Parse(string? text) => text?.ToUpperInvariant() switch
    {
        null or "REAL" => Real,
        "MANUAL" => new ClockSpec(new ManualClock(TimeProvider.System.GetUtcNow()), DelayProfile.None),
        ['X', .. var factor] when double.TryParse(factor, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var times)
            && times > 0 && times <= ScaledClock.MaximumFactor => new ClockSpec(new ScaledClock(TimeProvider.System, times), DelayProfile.Typical),
        _ => throw new UsageException($"--clock '{text}': write real, manual, or xN with N up to {ScaledClock.MaximumFactor}, as in x10"),
    };

    /// <summary>The same clock with other delays: <c>typical</c> or <c>none</c>; null = those that go with the clock.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    public ClockSpec With(string? delays) => delays?.ToUpperInvariant() switch
    {
        null => this,
        "NONE" => this with { Delays = DelayProfile.None },
        "TYPICAL" when Time is not ManualClock => this with { Delays = DelayProfile.Typical },
        "TYPICAL" => throw new UsageException("--delays typical: on a manual clock the modem would never boot"),
        _ => throw new UsageException($"--delays '{delays}': write typical or none"),
    };
}
