using Ec20Emulator.Modem.Features.Gnss;
using Ec20Emulator.Modem.Features.Gnss.Sentences;
using Ec20Emulator.Modem.Features.Gnss.Sky;
using Ec20Emulator.Modem.Features.Gnss.Tracks;

namespace Ec20Emulator.Modem.Tests.Gnss;

/// <summary>Sentences as modules have logged them (gnss.md 4), byte for byte.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SentenceTests
{
    private static readonly SentenceSet Gps = new(31, 0, 0, 0, false);

    [Test]
    public void Burst_WithNothingInView_IsThatOfAModuleWithoutAntenna() => Assert.That(
        NmeaBurst.Of(new Epoch(DateTimeOffset.UnixEpoch, [], null), Gps),
        Is.EqualTo(new[] { "$GPVTG,,T,,M,,N,,K,N*2C", "$GPGSA,A,1,,,,,,,,,,,,,,,,*32", "$GPGGA,,,,,,0,,,,,,,,*66", "$GPRMC,,V,,,,,,,,,,N*53" }));

    [Test]
    public void Burst_AtRest_IsThatOfTheLog()
    {
        int[] ids = [3, 8, 9, 14, 16, 22, 23, 26, 27, 31];
        var motion = new Motion(new Place(22 + (35.028403 / 60), 113 + (57.974736 / 60), 52.2), 0, null);
        var fix = new Fix(motion, true, 0.9, [.. ids.Select(id => new Satellite(SatelliteSystem.Gps, id, 45, 90, 40))]);
        var epoch = new Epoch(new DateTimeOffset(2018, 1, 5, 11, 9, 17, 300, TimeSpan.Zero), [], fix);
        string[] expected =
        [
            "$GPVTG,,T,2.3,M,0.0,N,0.0,K,A*0C",
            "$GPGSA,A,3,03,08,09,14,16,22,23,26,27,31,,,1.8,0.9,1.6,1*2A",
            "$GPGGA,110917.30,2235.028403,N,11357.974736,E,1,10,0.9,52.2,M,-1.0,M,,*43",
            "$GPRMC,110917.30,A,2235.028403,N,11357.974736,E,0.0,,050118,2.3,W,A*0B",
        ];
        Assert.That(NmeaBurst.Of(epoch, Gps), Is.EqualTo(expected));
    }

    [Test]
    public void Burst_OfTheFirmwareOf2015_HasNoIdsAndTenthsOfASecond()
    {
        var first = Gps with { IsOfFirst = true };
        Satellite[] seen = [new(SatelliteSystem.Gps, 3, 45, 90, 40)];
        var fix = new Fix(new Motion(new Place(22.5, 113.5, 52.2), 0, null), true, 0.9, seen);
        var at = new DateTimeOffset(2018, 1, 5, 11, 9, 17, 300, TimeSpan.Zero);
        Assert.That(NmeaBurst.OfType(new Epoch(at, [], null), "GSA", first), Is.EqualTo(new[] { "$GPGSA,A,1,,,,,,,,,,,,,,,*1E" }));
        Assert.That(
            NmeaBurst.Of(new Epoch(at, seen, fix), first).Select(sentence => sentence[..^3]),
            Is.EqualTo(new[]
            {
                "$GPGSV,1,1,01,03,45,090,40", "$GPVTG,,T,2.3,M,0.0,N,0.0,K,A", "$GPGSA,A,3,03,,,,,,,,,,,,1.8,0.9,1.6",
                "$GPGGA,110917.3,2230.000000,N,11330.000000,E,1,01,0.9,52.2,M,-1.0,M,,", "$GPRMC,110917.3,A,2230.000000,N,11330.000000,E,0.0,,050118,2.3,W,A",
            }));
    }

    [Test]
    public void Rmc_Moving_HasACourse()
    {
        var motion = new Motion(new Place(29 + (32.293196 / 60), 106 + (36.147385 / 60), 300), 0, 45.5);
        var epoch = new Epoch(new DateTimeOffset(2018, 8, 25, 6, 31, 2, TimeSpan.Zero), [], new Fix(motion, true, 1, []));
        Assert.That(PositionSentences.Rmc(epoch, Gps), Is.EqualTo("$GPRMC,063102.00,A,2932.293196,N,10636.147385,E,0.0,45.5,250818,2.3,W,A*10"));
    }

    [Test]
    public void Position_SouthAndWest_HasItsLetters()
    {
        var motion = new Motion(new Place(-(22 + (59.0881 / 60)), -(43 + (21.5515 / 60)), -83), 36, 180);
        var epoch = new Epoch(new DateTimeOffset(2019, 1, 14, 14, 27, 48, TimeSpan.Zero), [], new Fix(motion, false, 2, []));
        Assert.That(PositionSentences.Gga(epoch, Gps), Does.StartWith("$GPGGA,142748.00,2259.088100,S,04321.551500,W,1,00,2.0,,M,-1.0,M,,*"));
        Assert.That(PositionSentences.Vtg(epoch), Does.StartWith("$GPVTG,180.0,T,182.3,M,19.4,N,36.0,K,A*"));
    }

    [TestCase(0.99999999999, 2, 4, "0100.0000")]
    [TestCase(-0.5, 3, 6, "00030.000000")]
    [TestCase(90, 2, 4, "9000.0000")]
    [TestCase(179.99999999, 3, 4, "18000.0000")]
    public void Angle_AtTheEdge_NeverHasSixtyMinutes(double degrees, int digits, int decimals, string expected) =>
        Assert.That(NmeaText.Angle(degrees, digits, decimals), Is.EqualTo(expected));

    [Test]
    public void Gsv_OfFiveSatellites_IsTwoSentencesWithTheirSignal()
    {
        Satellite[] satellites = [.. Enumerable.Range(1, 5).Select(id => new Satellite(SatelliteSystem.Gps, id, 8.4, 20.6 + id, 38.26))];
        var searching = new Epoch(DateTimeOffset.UnixEpoch, satellites, null);
        var motion = new Motion(default, 0, null);
        Assert.That(Bodies(searching, false), Is.EqualTo(new[]
        {
            "GPGSV,2,1,05,01,08,022,,02,08,023,,03,08,024,,04,08,025,,1", "GPGSV,2,2,05,05,08,026,,1",
        }));
        Assert.That(Bodies(searching with { Fix = new Fix(motion, true, 1, []) }, true)[1], Is.EqualTo("GPGSV,2,2,05,05,08.4,025.6,38.3,1"));
    }

    [Test]
    public void Constellation_OfAnyTimeAndPlace_HasEnoughSatellitesAndValidAngles()
    {
        for (var hour = 0; hour < 24; hour++)
        {
            var time = new DateTimeOffset(2026, 1, 1, hour, 0, 0, TimeSpan.Zero);
            var place = new Place((hour * 7) - 80, (hour * 15) - 180, 0);
            var seen = Constellation.Visible(SatelliteSystem.Gps, time, place, seed: hour).ToArray();
            Assert.That(seen, Has.Length.InRange(6, 16), $"{time}");
            Assert.That(seen.Select(one => one.Elevation), Is.All.InRange(5, 90));
            Assert.That(seen.Select(one => one.Azimuth), Is.All.InRange(0, 360));
            Assert.That(seen.Select(one => one.Strength), Is.All.InRange(20, 55));
            Assert.That(Constellation.Visible(SatelliteSystem.Gps, time.AddSeconds(29), place, seed: hour), Is.EqualTo(seen), "it does not flicker");
        }
    }

    private static string[] Bodies(Epoch epoch, bool hasDecimals) =>
        [.. SatelliteSentences.Gsv(epoch, SatelliteSystem.Gps, Gps with { HasDecimals = hasDecimals }).Select(sentence => sentence[1..^3])];
}
