using Ec20Emulator.Modem.Features.Gnss.Sky;

namespace Ec20Emulator.Modem.Features.Gnss.Sentences;

/// <summary>The sentences of one instant, in the order a module sends them (gnss.md 4).</summary>
internal static class NmeaBurst
{
    private const int GpsGga = 1;
    private const int GpsRmc = 2;
    private const int GpsGsv = 4;
    private const int GpsGsa = 8;
    private const int GpsVtg = 16;
    private const int GlonassGsv = 1;
    private const int GlonassGsa = 2;
    private const int GlonassGns = 4;
    private const int GalileoGsv = 1;
    private const int BeiDouGsa = 1;
    private const int BeiDouGsv = 2;

    /// <summary>All sentences that are switched on.</summary>
    public static IEnumerable<string> Of(Epoch epoch, SentenceSet set)
    {
        IEnumerable<(bool IsOn, Func<IEnumerable<string>> Make)> blocks =
        [
            ((set.Gps & GpsGsv) != 0, () => SatelliteSentences.Gsv(epoch, SatelliteSystem.Gps, set)),
            ((set.Glonass & GlonassGsv) != 0, () => SatelliteSentences.Gsv(epoch, SatelliteSystem.Glonass, set)),
            ((set.Galileo & GalileoGsv) != 0, () => SatelliteSentences.Gsv(epoch, SatelliteSystem.Galileo, set)),
            ((set.BeiDou & BeiDouGsv) != 0, () => SatelliteSentences.Gsv(epoch, SatelliteSystem.BeiDou, set)),
            ((set.Gps & GpsVtg) != 0, () => [PositionSentences.Vtg(epoch)]),
            ((set.Gps & GpsGsa) != 0, () => [SatelliteSentences.Gsa(epoch, SatelliteSystem.Gps, "GP", set)]),
            ((set.Gps & GpsGga) != 0, () => [PositionSentences.Gga(epoch, set)]),
            ((set.Gps & GpsRmc) != 0, () => [PositionSentences.Rmc(epoch, set)]),
            ((set.Glonass & GlonassGsa) != 0, () => [
                SatelliteSentences.Gsa(epoch, SatelliteSystem.Gps, "GN", set), SatelliteSentences.Gsa(epoch, SatelliteSystem.Glonass, "GN", set)]),
            ((set.Glonass & GlonassGns) != 0, () => [PositionSentences.Gns(epoch, set)]),
            ((set.BeiDou & BeiDouGsa) != 0, () => [SatelliteSentences.Gsa(epoch, SatelliteSystem.BeiDou, "PQ", set)]),
        ];
        return blocks.Where(block => block.IsOn).SelectMany(block => block.Make());
    }

    /// <summary>The sentences of one type, whichever are switched on.</summary>
    /// <param name="epoch">The instant.</param>
    /// <param name="type">GGA, RMC, GSV, GSA, VTG or GNS.</param>
    /// <param name="set">Which systems have a GSV.</param>
    public static IEnumerable<string> OfType(Epoch epoch, string type, SentenceSet set)
    {
        var none = set with { Gps = 0, Glonass = 0, Galileo = 0, BeiDou = 0 };
        return type switch
        {
            "GGA" => Of(epoch, none with { Gps = GpsGga }),
            "RMC" => Of(epoch, none with { Gps = GpsRmc }),
            "VTG" => Of(epoch, none with { Gps = GpsVtg }),
            "GNS" => Of(epoch, none with { Glonass = GlonassGns }),
            "GSA" => Of(epoch, none with { Gps = GpsGsa, Glonass = set.Glonass & GlonassGsa, BeiDou = set.BeiDou & BeiDouGsa }),
            _ => Of(epoch, set with { Gps = GpsGsv, Glonass = set.Glonass & GlonassGsv, BeiDou = set.BeiDou & BeiDouGsv }),
        };
    }
}
