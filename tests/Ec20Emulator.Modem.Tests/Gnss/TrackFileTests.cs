using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Features.Gnss;
using Ec20Emulator.Modem.Features.Gnss.Tracks;

namespace Ec20Emulator.Modem.Tests.Gnss;

/// <summary>Track files: what they say, and what is wrong with broken ones.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TrackFileTests
{
    private const string Walk = """
        <?xml version="1.0"?>
        <gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="1" lon="1"/><trk><trkseg>
        <trkpt lat="0" lon="10"><ele>100</ele><time>2020-05-05T10:00:00Z</time></trkpt>
        <trkpt lat="0.001" lon="10"><ele>110</ele><time>2020-05-05T10:00:10Z</time><extensions><time>x</time></extensions></trkpt>
        </trkseg></trk></gpx>
        """;

    [Test]
    public void Gpx_WithTimes_IsPlayedByThem()
    {
        var track = Read(Walk, null, loops: false);
        var half = track.At(TimeSpan.FromSeconds(5));
        Assert.Multiple(() =>
        {
            Assert.That(half.Place.Latitude, Is.EqualTo(0.0005).Within(1e-9));
            Assert.That(half.Place.Altitude, Is.EqualTo(105).Within(1e-6));
            Assert.That(half.Speed, Is.EqualTo(40.03).Within(0.01));
            Assert.That(half.Course, Is.EqualTo(0).Within(1e-6));
            Assert.That(track.At(TimeSpan.FromHours(1)).Place.Latitude, Is.EqualTo(0.001), "it stays at its end");
            Assert.That(track.At(TimeSpan.FromHours(1)).Speed, Is.Zero);
            Assert.That(Read(Walk, null, loops: true).At(TimeSpan.FromSeconds(15)).Place.Latitude, Is.EqualTo(0.0005).Within(1e-9));
        });
    }

    [Test]
    public void Gpx_WithSpeed_NeedsNoTimes()
    {
        var track = Read("<gpx><rte><rtept lat='0' lon='0'/><rtept lat='0' lon='0.001'/></rte></gpx>", 36, loops: false);
        var motion = track.At(TimeSpan.FromSeconds(5));
        Assert.That(motion.Speed, Is.EqualTo(36).Within(0.01));
        Assert.That(motion.Course, Is.EqualTo(90).Within(0.01));
        Assert.That(new Place(0, 0, 0).DistanceTo(motion.Place), Is.EqualTo(50).Within(0.01));
    }

    [Test]
    public void Gpx_OfWaypoints_StaysAtTheFirst() =>
        Assert.That(Read("<gpx><wpt lat='1.5' lon='2'/><wpt lat='3' lon='4'/></gpx>", null, loops: true).At(TimeSpan.FromDays(1)).Place, Is.EqualTo(new Place(1.5, 2, 0)));

    [TestCase("<gpx><trkpt lat='1' lon='2'/></gpx>", ":1:7: the point has no time: name a speed")]
    [TestCase("<gpx>\n<trkpt lat='91' lon='2'/></gpx>", ":2:2: lat is '91', not a number from -90 to 90")]
    [TestCase("<gpx><trkpt lon='2'/></gpx>", ":1:7: the point has no lat")]
    [TestCase("<gpx><trkpt lat='NaN' lon='2'/></gpx>", ":1:7: lat is 'NaN', not a number from -90 to 90")]
    [TestCase("<gpx/>", ":1:7: there is no point in it: trkpt, rtept or wpt")]
    [TestCase("<kml/>", ":1:2: the document is <kml>, not <gpx>")]
    [TestCase("<gpx><trkpt lat='1' lon='2'><time>soon</time></trkpt></gpx>", ":1:35: 'soon' is no time")]
    [TestCase("<gpx><trkpt lat='1' lon='2'>", ":1:29: this is no GPX: Unexpected end of file")]
    [TestCase("<!DOCTYPE gpx [<!ENTITY a 'b'>]><gpx/>", ":1:1: this is no GPX: For security reasons DTD is prohibited")]
    [TestCase("<gpx><trkpt lat='1' lon='2'><time>2020-01-01T00:00:01Z</time></trkpt><trkpt lat='1' lon='2'><time>2020-01-01T00:00:00Z</time></trkpt></gpx>", ":1:71: the point is earlier than the one before it")]
    public void Gpx_Broken_IsRefusedWithItsPlace(string text, string complaint) =>
        Assert.That(() => Read(text, null, loops: false), Throws.TypeOf<GnssTrackException>().With.Message.Contains(complaint));

    [Test]
    public void Gpx_ThatNestsForEver_IsRefusedEarly() =>
        Assert.That(() => Parse(new Endless("<gpx>", "<a>")), Throws.TypeOf<GnssTrackException>().With.Message.Contains("more than 32 levels deep"));

    [Test]
    public void Gpx_ThatNeverEnds_IsRefusedAtItsLimitOfPoints() =>
        Assert.That(() => Parse(new Endless("<gpx>", "<trkpt lat='1' lon='2'/>")), Throws.TypeOf<GnssTrackException>().With.Message.Contains("more than 200000 points"));

    [Test]
    public void Gpx_OfAGigabyteOfText_IsRefusedAtItsLimitOfSize() =>
        Assert.That(() => Parse(new Endless("<gpx><name>", "0123456789abcdef")), Throws.TypeOf<GnssTrackException>().With.Message.Contains("this is no GPX"));

    [Test]
    public void Nmea_Recorded_IsPlayedWithItsSpeedAndItsGaps()
    {
        string[] bodies =
        [
            "GPRMC,,V,,,,,,,,,,N", "GPGGA,235958.00,2235.000000,N,11357.000000,W,1,07,1.2,52.2,M,-1.0,M,,", "GPRMC,235958.00,A,2235.000000,N,11357.000000,W,10.0,90.0,050118,,,A",
            "GPGSV,1,1,00,1", "GPGGA,000001.00,2235.060000,N,11357.000000,W,1,08,0.9,55.2,M,-1.0,M,,", "GPGGA,,,,,,0,,,,,,,,",
        ];
        var track = Read($"# a walk\n\n{string.Join("\r\n", bodies.Select(NmeaText.Sentence))}\n", null, loops: false);
        var first = track.At(TimeSpan.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(first.Speed, Is.EqualTo(18.52).Within(1e-4));
            Assert.That(first.Course, Is.EqualTo(90));
            Assert.That(first.Satellites, Is.EqualTo(7));
            Assert.That(first.Hdop, Is.EqualTo(1.2).Within(1e-6));
            Assert.That(first.Place.Longitude, Is.EqualTo(-113.95).Within(1e-9));
            Assert.That(track.At(TimeSpan.FromSeconds(1.5)).Place.Latitude, Is.EqualTo(22 + (35.03 / 60)).Within(1e-7), "half way, past midnight");
            Assert.That(track.At(TimeSpan.FromSeconds(3)).HasSignal, Is.True);
            Assert.That(track.At(TimeSpan.FromSeconds(4)).HasSignal, Is.False);
        });
    }

    [TestCase("hello", ":1:1: this is no sentence")]
    [TestCase("\n$GPGGA,1*00", ":2:10: the checksum is")]
    [TestCase("# nothing", "there is no GGA or RMC with a fix in it")]
    public void Nmea_Broken_IsRefusedWithItsPlace(string text, string complaint) =>
        Assert.That(() => Read(text, null, loops: false), Throws.TypeOf<GnssTrackException>().With.Message.Contains(complaint));

    [TestCase("GPGGA,250000.00,2235.0,N,11357.0,E,1,07,1.2,52.2,M,,M,,", "'250000.00' is no time of day")]
    [TestCase("GPGGA,120000.00,9935.0,N,11357.0,E,1,07,1.2,52.2,M,,M,,", "'9935.0,N' is no place on the Earth")]
    [TestCase("GPGGA,120000.00,2235.0,X,11357.0,E,1,07,1.2,52.2,M,,M,,", "'2235.0,X' is no place on the Earth")]
    [TestCase("GPGGA,120000.00,2235.0,N,11357.0,E,1,x,1.2,52.2,M,,M,,", "'x' is no number")]
    public void Nmea_WithAnImpossibleValue_IsRefused(string body, string complaint) =>
        Assert.That(() => Read(NmeaText.Sentence(body), null, loops: false), Throws.TypeOf<GnssTrackException>().With.Message.Contains(complaint));

    [Test]
    public void Nmea_LineWithoutEnd_IsRefused() =>
        Assert.That(() => new NmeaReader("x").Read(new Endless("$", "GPGGA,")), Throws.TypeOf<GnssTrackException>().With.Message.Contains("a line of more than 1024 characters"));

    [Test]
    public void Nmea_ThatNeverEnds_IsRefusedAtItsLimitOfCharacters() =>
        Assert.That(() => new NmeaReader("x").Read(new Endless("", $"#{new string('-', 1000)}\n")), Throws.TypeOf<GnssTrackException>().With.Message.Contains("more than 268435456 characters"));

    [Test]
    public void Nmea_OfMorePointsThanATrackHas_IsRefusedAtItsLimitOfPoints()
    {
        var times = Enumerable.Range(0, RecordedTrack.MostSamples + 1).Select(tenths => TimeSpan.FromMilliseconds(100 * tenths));
        var text = string.Join('\n', times.Select(time => NmeaText.Sentence($"GPGGA,{time:hhmmss\\.ff},2235.0,N,11357.0,E,1,07,1.2,52.2,M,,M,,")));
        Assert.That(() => new NmeaReader("x").Read(new StringReader(text)), Throws.TypeOf<GnssTrackException>().With.Message.Contains("x:200001:1: more than 200000 points"));
    }

    /// <summary>A gigabyte that takes no room on the disk: no line of it is a sentence, and nothing of it is kept.</summary>
    [TestCase("", "is no sentence")]
    [TestCase("<gpx><trk>", "this is no GPX")]
    public void File_OfAGigabyte_IsRefusedInBoundedMemory(string head, string complaint)
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var stream = File.OpenWrite(file))
            {
                stream.Write(System.Text.Encoding.ASCII.GetBytes(head));
                stream.SetLength(1L << 30);
            }
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(() => TrackFiles.Read(file, 10, false), Throws.TypeOf<GnssTrackException>().With.Message.Contains(complaint));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(4 * 1024 * 1024));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void File_ThatIsNotThere_IsNamed() =>
        Assert.That(() => TrackFiles.Read("/no/such.gpx", null, false), Throws.TypeOf<GnssTrackException>().With.Message.EqualTo("/no/such.gpx: there is no such file"));

    private static TrackSample[] Parse(TextReader text) => new GpxReader("x", 10).Read(text);

    private static Track Read(string text, double? speed, bool loops)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            return TrackFiles.Read(file, speed, loops);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A text that does not end.</summary>
    private sealed class Endless(string head, string body) : TextReader
    {
        private long _at;

        public override int Peek() => CharAt(_at);

        public override int Read() => CharAt(_at++);

        public override int Read(char[] buffer, int index, int count)
        {
            for (var i = 0; i < count; i++)
                buffer[index + i] = (char)Read();
            return count;
        }

        private char CharAt(long at) => at < head.Length ? head[(int)at] : body[(int)((at - head.Length) % body.Length)];
    }
}
