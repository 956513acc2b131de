using System.Globalization;

namespace Ec20Emulator.Scenarios.Transcripts;

/// <summary>Durations as transcripts and scenarios spell them: <c>150s</c>, <c>500ms</c>, <c>1.5s</c>.</summary>
public static class Durations
{
    /// <summary>Longest that may be written: 100 days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(100);

    /// <summary>Reads one.</summary>
    /// <returns>False where it is none, is negative or above <see cref="Longest"/>.</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        var (digits, unit) = text switch
        {
            [.. var number, 'm', 's'] => (number, 1.0),
            [.. var number, 's'] => (number, 1000.0),
            _ => ("", 0.0),
        };
        duration = default;
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || !(value * unit <= Longest.TotalMilliseconds))
            return false;
        duration = TimeSpan.FromMilliseconds(value * unit);
        return true;
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is none, is negative or above <see cref="Longest"/>.</exception>
    public static TimeSpan Parse(string text) => TryParse(text, out var duration)
        ? duration
        : throw new FormatException($"'{text}' is no duration: write 150s or 500ms, at most {Longest.TotalDays:0} days");

    /// <summary>Spells one, to the millisecond.</summary>
    public static string Format(TimeSpan duration) => duration < TimeSpan.FromSeconds(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(duration.TotalMilliseconds)}ms")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(duration.TotalSeconds, 3)}s");
}
