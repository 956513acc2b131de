using System.Globalization;

namespace Ec20Emulator.Modem.Features.General;

/// <summary>Date, time and zone as 27.007 writes them: <c>yy/MM/dd,hh:mm:ss±zz</c>, the zone in quarter hours.</summary>
public static class ClockText
{
    /// <summary>Westernmost zone, in quarter hours.</summary>
    public const int MinimumZone = -48;

    /// <summary>Easternmost zone, in quarter hours.</summary>
    public const int MaximumZone = 56;

    private const string DateAndTime = "yyyy/MM/dd,HH:mm:ss";
    private const int FirstYearOfOldCentury = 80;

    /// <summary>Writes a time; one in a zone that cannot be written is shown in the nearest that can.</summary>
    public static string Format(DateTimeOffset value)
    {
        var zone = Math.Clamp((int)(value.Offset.TotalMinutes / 15), MinimumZone, MaximumZone);
        var local = value.ToOffset(TimeSpan.FromMinutes(15 * zone));
        return local.ToString(DateAndTime, CultureInfo.InvariantCulture)[2..] + $"{(zone < 0 ? '-' : '+')}{Math.Abs(zone):D2}";
    }

    /// <summary>Reads a time. Years 80-99 are of the last century: the clock begins in 1980.</summary>
    public static bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != 20 || text[17] is not ('+' or '-'))
            return false;
        if (!TryDigits(text.AsSpan(0, 2), out var year) || !TryDigits(text.AsSpan(18, 2), out var quarters))
            return false;
        var zone = text[17] == '-' ? -quarters : quarters;
        if (zone is < MinimumZone or > MaximumZone)
            return false;
        var century = year >= FirstYearOfOldCentury ? "19" : "20";
        if (!DateTime.TryParseExact(century + text[..17], DateAndTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return false;
        value = new DateTimeOffset(local, TimeSpan.FromMinutes(15 * zone));
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
