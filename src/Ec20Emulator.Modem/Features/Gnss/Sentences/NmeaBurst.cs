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
            ((set.Gps & GpsGsv) != 0, () => SatelliteSentences.Gsv(epoch, SatelliteSystem.Gps, set.HasDecimals)),
            ((set.Glonass & GlonassGsv) != 0, () => SatelliteSentences.Gsv(epoch, SatelliteSystem.Glonass, set.HasDecimals)),
            ((set.Galileo & GalileoGsv) != 0, () => SatelliteSentences.Gsv(epoch, SatelliteSystem.Galileo, set.HasDecimals)),
            ((set.BeiDou & BeiDouGsv) != 0, () => SatelliteSentences.Gsv(epoch, SatelliteSystem.BeiDou, set.HasDecimals)),
            ((set.Gps & GpsVtg) != 0, () => [PositionSentences.Vtg(epoch)]),
            ((set.Gps & GpsGsa) != 0, () => [SatelliteSentences.Gsa(epoch, SatelliteSystem.Gps, "GP")]),
            ((set.Gps & GpsGga) != 0, () => [PositionSentences.Gga(epoch)]),
            ((set.Gps & GpsRmc) != 0, () => [PositionSentences.Rmc(epoch)]),
            ((set.Glonass & GlonassGsa) != 0, () => [
                SatelliteSentences.Gsa(epoch, SatelliteSystem.Gps, "GN"), SatelliteSentences.Gsa(epoch, SatelliteSystem.Glonass, "GN")]),
            ((set.Glonass & GlonassGns) != 0, () => [PositionSentences.Gns(epoch)]),
            ((set.BeiDou & BeiDouGsa) != 0, () => [SatelliteSentences.Gsa(epoch, SatelliteSystem.BeiDou, "PQ")]),
        ];
        return blocks.Where(block => block.IsOn).SelectMany(block => block.Make());
    }

    /// <summary>The sentences of one type, whichever are switched on.</summary>
    /// <param name="epoch">The instant.</param>
    /// <param name="type">GGA, RMC, GSV, GSA, VTG or GNS.</param>
    /// <param name="set">Which systems have a GSV.</param>
    public static IEnumerable<string> OfType(Epoch epoch, string type, SentenceSet set) => type switch
    {
        "GGA" => Of(epoch, default(SentenceSet) with { Gps = GpsGga }),
        "RMC" => Of(epoch, default(SentenceSet) with { Gps = GpsRmc }),
        "VTG" => Of(epoch, default(SentenceSet) with { Gps = GpsVtg }),
        "GNS" => Of(epoch, default(SentenceSet) with { Glonass = GlonassGns }),
        "GSA" => Of(epoch, default(SentenceSet) with { Gps = GpsGsa, Glonass = set.Glonass & GlonassGsa, BeiDou = set.BeiDou & BeiDouGsa }),
        _ => Of(epoch, set with { Gps = GpsGsv, Glonass = set.Glonass & GlonassGsv, BeiDou = set.BeiDou & BeiDouGsv }),
    };
}
