using System.Globalization;
using Ec20Emulator.Modem.Features.Gnss.Sky;

namespace Ec20Emulator.Modem.Features.Gnss.Sentences;

/// <summary>Sentences about position and movement: GGA, RMC, VTG and GNS (gnss.md 4).</summary>
/// <remarks>
/// Height of the geoid and magnetic variation are always given; here they are those of a log, wherever the antenna is: there is no model of
/// the Earth's fields behind them.
/// </remarks>
internal static class PositionSentences
{
    /// <summary>Geoid above the ellipsoid, m.</summary>
    private const string GeoidHeight = "-1.0";

    /// <summary>Magnetic variation, degrees west.</summary>
    private const double Variation = 2.3;

    /// <summary>Position, quality, satellites in use, altitude.</summary>
    public static string Gga(Epoch epoch, SentenceSet set) => NmeaText.Sentence(epoch.Fix is not { } fix
        ? "GPGGA,,,,,,0,,,,,,,,"
        : string.Create(CultureInfo.InvariantCulture, $"GPGGA,{Time(epoch, set)},{Position(fix)},1,{fix.Used.Count:00},{NmeaText.OneDecimal(fix.Hdop)},{Height(fix)},,"));

    /// <summary>Position, speed, course, date.</summary>
    public static string Rmc(Epoch epoch, SentenceSet set) => NmeaText.Sentence(epoch.Fix is not { } fix
        ? "GPRMC,,V,,,,,,,,,,N"
        : $"GPRMC,{Time(epoch, set)},A,{Position(fix)},{Knots(fix)},{Course(fix)},{NmeaText.Time(epoch.Time, "ddMMyy")},{NmeaText.OneDecimal(Variation)},W,A");

    /// <summary>Course and speed.</summary>
    public static string Vtg(Epoch epoch) => NmeaText.Sentence(epoch.Fix is not { } fix
        ? "GPVTG,,T,,M,,N,,K,N"
        : $"GPVTG,{Course(fix)},T,{NmeaText.OneDecimal(((fix.Motion.Course ?? 0) + Variation) % 360)},M,{Knots(fix)},N,{NmeaText.OneDecimal(fix.Motion.Speed)},K,A");

    /// <summary>Position of several systems together: GPS and GLONASS.</summary>
    public static string Gns(Epoch epoch, SentenceSet set)
    {
        if (epoch.Fix is not { } fix)
            return NmeaText.Sentence("GNGNS,,,,,,N,,,,,,");
        var glonass = fix.Used.Any(satellite => satellite.System == SatelliteSystem.Glonass) ? 'A' : 'N';
        var height = Height(fix).Replace(",M", "", StringComparison.Ordinal);
        return NmeaText.Sentence(string.Create(
            CultureInfo.InvariantCulture, $"GNGNS,{Time(epoch, set)},{Position(fix)},A{glonass},{fix.Used.Count:00},{NmeaText.OneDecimal(fix.Hdop)},{height},,"));
    }

    private static string Time(Epoch epoch, SentenceSet set) => NmeaText.Time(epoch.Time, set.IsOfFirst ? "HHmmss.f" : "HHmmss.ff");

    private static string Position(Fix fix)
    {
        var place = fix.Motion.Place;
        return $"{NmeaText.Angle(place.Latitude, 2, 6)},{NmeaText.NorthSouth(place.Latitude)},{NmeaText.Angle(place.Longitude, 3, 6)},{NmeaText.EastWest(place.Longitude)}";
    }

    private static string Height(Fix fix) => fix.Is3D ? $"{NmeaText.OneDecimal(fix.Motion.Place.Altitude)},M,{GeoidHeight},M" : $",M,{GeoidHeight},M";

    private static string Knots(Fix fix) => NmeaText.OneDecimal(NmeaText.Knots(fix.Motion.Speed));

    private static string Course(Fix fix) => fix.Motion.Course is { } course ? NmeaText.OneDecimal(course % 360) : "";
}
