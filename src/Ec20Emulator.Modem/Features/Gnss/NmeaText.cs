using System.Globalization;

namespace Ec20Emulator.Modem.Features.Gnss;

/// <summary>How NMEA 0183 writes things.</summary>
internal static class NmeaText
{
    private const double KilometresPerKnot = 1.852;

    /// <summary>A sentence with its checksum, without line end.</summary>
    /// <param name="body">What stands between <c>$</c> and <c>*</c>.</param>
    public static string Sentence(string body) => string.Create(CultureInfo.InvariantCulture, $"${body}*{Checksum(body):X2}");

    /// <summary>All characters joined by exclusive or.</summary>
    public static int Checksum(ReadOnlySpan<char> body)
    {
        var sum = 0;
        foreach (var c in body)
            sum ^= c;
        return sum & 0xFF;
    }

    /// <summary>An angle as degrees and minutes, <c>ddmm.mmmm</c>, without sign.</summary>
    /// <param name="degrees">The angle.</param>
    /// <param name="digits">Digits of the degrees: 2 of a latitude, 3 of a longitude.</param>
    /// <param name="decimals">Decimals of the minutes.</param>
    public static string Angle(double degrees, int digits, int decimals)
    {
        var scale = (long)Math.Pow(10, decimals);
        var units = (long)Math.Round(Math.Abs(degrees) * 60 * scale, MidpointRounding.AwayFromZero);
        var (whole, rest) = Math.DivRem(units, 60 * scale);
        var (minutes, fraction) = Math.DivRem(rest, scale);
        return $"{Padded(whole, digits)}{Padded(minutes, 2)}.{Padded(fraction, decimals)}";
    }

    /// <summary><c>N</c> or <c>S</c>.</summary>
    public static char NorthSouth(double latitude) => latitude < 0 ? 'S' : 'N';

    /// <summary><c>E</c> or <c>W</c>.</summary>
    public static char EastWest(double longitude) => longitude < 0 ? 'W' : 'E';

    /// <summary>A number with one decimal.</summary>
    public static string OneDecimal(double number) => Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>km/h as knots.</summary>
    public static double Knots(double speed) => speed / KilometresPerKnot;

    /// <summary>Knots as km/h.</summary>
    public static double Speed(double knots) => knots * KilometresPerKnot;

    /// <summary>A time or a date.</summary>
    public static string Time(DateTimeOffset time, string format) => time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    private static string Padded(long number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
