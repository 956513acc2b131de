using System.Globalization;
using System.Text;
using Ec20Emulator.Modem.Features.Gnss.Sky;

namespace Ec20Emulator.Modem.Features.Gnss.Sentences;

/// <summary>Sentences about satellites: GSV and GSA, with the ids of NMEA 4.10 at their end where the firmware has them (gnss.md 4).</summary>
internal static class SatelliteSentences
{
    private const int PerSentence = 4;

    /// <summary>GSV of a system: four satellites a sentence, strengths left out without a fix; nothing where none is in view.</summary>
    public static IEnumerable<string> Gsv(Epoch epoch, SatelliteSystem system, SentenceSet set)
    {
        var satellites = epoch.InView.Where(satellite => satellite.System == system).ToArray();
        var count = (satellites.Length + PerSentence - 1) / PerSentence;
        for (var i = 0; i < count; i++)
        {
            var body = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{system.Talker}GSV,{count},{i + 1},{satellites.Length:00}");
            foreach (var satellite in satellites.Skip(PerSentence * i).Take(PerSentence))
                body.Append(CultureInfo.InvariantCulture, $",{satellite.Id:00},{Angles(satellite, set.HasDecimals)},{(epoch.Fix is null ? "" : Strength(satellite, set.HasDecimals))}");
            if (!set.IsOfFirst)
                body.Append(CultureInfo.InvariantCulture, $",{system.SignalId}");
            yield return NmeaText.Sentence(body.ToString());
        }
    }

    /// <summary>GSA: kind of fix, the satellites of a system it was computed from, dilutions of precision.</summary>
    public static string Gsa(Epoch epoch, SatelliteSystem system, string talker, SentenceSet set)
    {
        if (epoch.Fix is not { } fix)
            return NmeaText.Sentence($"{talker}GSA,A,1,,,,,,,,,,,,,,,{(set.IsOfFirst ? "" : ",")}");
        var used = fix.Used.Where(satellite => satellite.System == system).Select(satellite => satellite.Id).Order().ToArray();
        var ids = string.Join(',', Enumerable.Range(0, GnssSky.MostUsed).Select(i => i < used.Length ? used[i].ToString("00", CultureInfo.InvariantCulture) : ""));
        var position = fix.Hdop * 2;
        var vertical = Math.Sqrt((position * position) - (fix.Hdop * fix.Hdop));
        return NmeaText.Sentence(string.Create(
            CultureInfo.InvariantCulture,
            $"{talker}GSA,A,{(fix.Is3D ? 3 : 2)},{ids},{NmeaText.OneDecimal(position)},{NmeaText.OneDecimal(fix.Hdop)},{NmeaText.OneDecimal(vertical)}{(set.IsOfFirst ? "" : $",{system.SystemId}")}"));
    }

    private static string Angles(Satellite satellite, bool hasDecimals)
    {
        var azimuth = Math.Round(satellite.Azimuth, hasDecimals ? 1 : 0) % 360;
        return satellite.Elevation.ToString(hasDecimals ? "00.0" : "00", CultureInfo.InvariantCulture)
            + "," + azimuth.ToString(hasDecimals ? "000.0" : "000", CultureInfo.InvariantCulture);
    }

    private static string Strength(Satellite satellite, bool hasDecimals) =>
        satellite.Strength.ToString(hasDecimals ? "00.0" : "00", CultureInfo.InvariantCulture);
}
