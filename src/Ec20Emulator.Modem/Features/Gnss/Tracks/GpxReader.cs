using System.Globalization;
using System.Xml;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Modem.Features.Gnss.Tracks;

/// <summary>
/// Reads GPX 1.0 and 1.1, point by point: no DTD, bounded depth, size and number of points. Track points count; where there are none, those of
/// routes, and else waypoints, of which the first is where the antenna stays.
/// </summary>
/// <param name="file">Name of the file, for messages.</param>
/// <param name="speed">Speed between points without times, km/h; null = they must have times.</param>
internal sealed class GpxReader(string file, double? speed)
{
    private const int MostCharacters = 32 * 1024 * 1024;
    private const int MostDepth = 32;

    private readonly List<TrackSample> _samples = [];
    private string _kind = "";
    private DateTimeOffset? _first;
    private double _metres;

    /// <summary>Reads the points.</summary>
    /// <exception cref="GnssTrackException">It is no GPX, or has no points that make a track.</exception>
    public TrackSample[] Read(TextReader text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        using var xml = XmlReader.Create(text, settings);
        try
        {
            Read(xml);
        }
        catch (XmlException wrong)
        {
            throw new GnssTrackException(file, Math.Max(1, wrong.LineNumber), Math.Max(1, wrong.LinePosition), $"this is no GPX: {wrong.Message}", wrong);
        }
        if (_samples.Count == 0)
            throw Wrong(xml, "there is no point in it: trkpt, rtept or wpt");
        return [.. _samples];
    }

    private static int RankOf(string kind) => kind switch
    {
        "trkpt" => 3,
        "rtept" => 2,
        "wpt" => 1,
        _ => 0,
    };

    private void Read(XmlReader xml)
    {
        if (xml.MoveToContent() is not XmlNodeType.Element || xml.LocalName != "gpx")
            throw Wrong(xml, $"the document is <{xml.LocalName}>, not <gpx>");
        while (xml.Read())
        {
            if (xml.Depth > MostDepth)
                throw Wrong(xml, $"more than {MostDepth} levels deep");
            if (xml.NodeType is not XmlNodeType.Element || RankOf(xml.LocalName) is var rank && rank == 0 || rank < RankOf(_kind))
                continue;
            if (rank > RankOf(_kind))
                Begin(xml.LocalName);
            if (_kind != "wpt" || _samples.Count == 0)
                Add(xml);
        }
    }

    /// <summary>Better points than those so far.</summary>
    private void Begin(string kind)
    {
        _kind = kind;
        _samples.Clear();
        (_first, _metres) = (null, 0);
    }

    private void Add(XmlReader xml)
    {
        if (_samples.Count == RecordedTrack.MostSamples)
            throw Wrong(xml, $"more than {RecordedTrack.MostSamples} points");
        var (line, column) = At(xml);
        var latitude = Coordinate(xml, "lat", GnssOptions.North);
        var longitude = Coordinate(xml, "lon", GnssOptions.East);
        var (altitude, time) = xml.IsEmptyElement ? (null, null) : Details(xml);
        var place = new Place(latitude, longitude, altitude ?? (_samples.Count > 0 ? _samples[^1].Place.Altitude : 0));
        var at = _samples.Count == 0 && _kind == "wpt" ? TimeSpan.Zero : Elapsed(place, time, line, column);
        _samples.Add(new TrackSample(at, place));
    }

    private TimeSpan Elapsed(Place place, DateTimeOffset? time, int line, int column)
    {
        if (speed is { } given)
        {
            _metres += _samples.Count > 0 ? _samples[^1].Place.DistanceTo(place) : 0;
            return TimeSpan.FromSeconds(_metres / (given / 3.6));
        }
        if (time is not { } own)
            throw new GnssTrackException(file, line, column, "the point has no time: name a speed");
        _first ??= own;
        if (_samples.Count > 0 && own - _first < _samples[^1].At)
            throw new GnssTrackException(file, line, column, "the point is earlier than the one before it");
        return own - _first.Value;
    }

    /// <summary>Altitude and time within a point; leaves the reader at its end.</summary>
    private (double? Altitude, DateTimeOffset? Time) Details(XmlReader xml)
    {
        double? altitude = null;
        DateTimeOffset? time = null;
        var depth = xml.Depth;
        var field = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth > MostDepth)
                throw Wrong(xml, $"more than {MostDepth} levels deep");
            if (xml.NodeType is XmlNodeType.Element)
                field = xml.Depth == depth + 1 ? xml.LocalName : "";
            else if (xml.NodeType is XmlNodeType.Text && xml.Depth == depth + 2 && field == "ele")
                altitude = Number(xml, xml.Value, "ele", GnssOptions.Highest);
            else if (xml.NodeType is XmlNodeType.Text && xml.Depth == depth + 2 && field == "time")
                time = Time(xml);
        }
        return (altitude, time);
    }

    private double Coordinate(XmlReader xml, string name, double most) =>
        Number(xml, xml.GetAttribute(name) ?? throw Wrong(xml, $"the point has no {name}"), name, most);

    private double Number(XmlReader xml, string text, string name, double most) =>
        double.TryParse(text.AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= most
            ? number
            : throw Wrong(xml, $"{name} is '{Shown(text)}', not a number from {-most} to {most}");

    private DateTimeOffset Time(XmlReader xml) =>
        DateTimeOffset.TryParse(xml.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time)
            ? time
            : throw Wrong(xml, $"'{Shown(xml.Value)}' is no time");

    private static string Shown(string text) => text.Length <= 40 ? text : $"{text[..40]}...";

    private static (int Line, int Column) At(XmlReader xml) => xml is IXmlLineInfo info && info.HasLineInfo() ? (info.LineNumber, info.LinePosition) : (1, 1);

    private GnssTrackException Wrong(XmlReader xml, string message)
    {
        var (line, column) = At(xml);
        return new GnssTrackException(file, Math.Max(1, line), Math.Max(1, column), message);
    }
}
