using System.Globalization;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Modem.Features.Gnss.Tracks;

/// <summary>
/// Reads a recording of NMEA sentences, line by line: what GGA and RMC of one time of day say is one point. Sentences without time mean that
/// there was no fix; other sentences are held against their checksum and passed over. Empty lines and such with <c>#</c> are comments.
/// </summary>
/// <param name="file">Name of the file, for messages.</param>
internal sealed class NmeaReader(string file)
{
    private const int LongestLine = 1024;
    private const long MostCharacters = 256 * 1024 * 1024;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly List<TrackSample> _samples = [];
    private readonly char[] _buffer = new char[LongestLine];
    private TimeSpan _first;
    private TimeSpan _days;
    private int _line;

    /// <summary>Reads the points.</summary>
    /// <exception cref="GnssTrackException">It is no NMEA, or there is no fix in it.</exception>
    public TrackSample[] Read(TextReader text)
    {
        var total = 0L;
        while (TryReadLine(text, out var length))
        {
            total += length + 1;
            if (total > MostCharacters)
                throw Wrong(1, $"more than {MostCharacters} characters");
            Take(_buffer.AsSpan(0, length).TrimEnd());
        }
        return _samples.Count > 0 ? [.. _samples] : throw Wrong(1, "there is no GGA or RMC with a fix in it");
    }

    private bool TryReadLine(TextReader text, out int length)
    {
        length = 0;
        int c;
        _line++;
        while ((c = text.Read()) is >= 0 and not '\n')
        {
            if (length == LongestLine)
                throw Wrong(length + 1, $"a line of more than {LongestLine} characters is no sentence");
            _buffer[length++] = (char)c;
        }
        return c >= 0 || length > 0;
    }

    private void Take(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] == '#')
            return;
        var star = line.LastIndexOf('*');
        if (line[0] != '$' || star < 0 || line.Length != star + 3)
            throw Wrong(1, "this is no sentence: $, text, * and two digits");
        if (!int.TryParse(line[(star + 1)..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sum) || sum != NmeaText.Checksum(line[1..star]))
            throw Wrong(star + 2, $"the checksum is {NmeaText.Checksum(line[1..star]):X2}, not {line[(star + 1)..]}");
        var fields = line[1..star].ToString().Split(',');
        if (fields[0].Length != 5)
            return;
        switch (fields[0][2..])
        {
            case "GGA" when fields.Length >= 10:
                TakeGga(fields);
                break;
            case "RMC" when fields.Length >= 10:
                TakeRmc(fields);
                break;
        }
    }

    private void TakeGga(string[] fields)
    {
        if (fields[1].Length == 0 || fields[6] is "0" or "")
        {
            Lose();
            return;
        }
        var place = new Place(Angle(fields[2], fields[3], 2), Angle(fields[4], fields[5], 3), fields[9].Length > 0 ? Number(fields[9]) : 0);
        var sample = Sample(fields[1], place);
        Set(sample with
        {
            Place = place,
            Satellites = fields[7].Length > 0 ? (short)Math.Clamp(Number(fields[7]), 0, 99) : (short)-1,
            Hdop = fields[8].Length > 0 ? (float)Number(fields[8]) : float.NaN,
        });
    }

    private void TakeRmc(string[] fields)
    {
        if (fields[1].Length == 0 || fields[2] != "A")
        {
            Lose();
            return;
        }
        var sample = Sample(fields[1], new Place(Angle(fields[3], fields[4], 2), Angle(fields[5], fields[6], 3), _samples.Count > 0 ? _samples[^1].Place.Altitude : 0));
        Set(sample with
        {
            Speed = fields[7].Length > 0 ? (float)NmeaText.Speed(Number(fields[7])) : float.NaN,
            Course = fields[8].Length > 0 ? (float)Number(fields[8]) : float.NaN,
        });
    }

    /// <summary>The sample of a time of day: the last one, or a new one.</summary>
    private TrackSample Sample(string time, Place place)
    {
        var at = TimeOfDay(time) + _days;
        if (_samples.Count == 0)
        {
            _first = at;
        }
        else if (at - _first < _samples[^1].At - (Day / 2))
        {
            _days += Day;
            at += Day;
        }
        var elapsed = at - _first;
        if (_samples.Count > 0 && !_samples[^1].HasSignal && elapsed <= _samples[^1].At)
            _samples.RemoveAt(_samples.Count - 1);
        if (_samples.Count > 0 && elapsed < _samples[^1].At)
            throw Wrong(1, "the time is earlier than that of the sentence before");
        if (_samples.Count > 0 && elapsed == _samples[^1].At)
            return _samples[^1];
        if (_samples.Count == RecordedTrack.MostSamples)
            throw Wrong(1, $"more than {RecordedTrack.MostSamples} points");
        var sample = new TrackSample(elapsed, place);
        _samples.Add(sample);
        return sample;
    }

    private void Set(TrackSample sample) => _samples[^1] = sample;

    /// <summary>No fix from here on; what was before the first fix is left out.</summary>
    private void Lose()
    {
        if (_samples.Count > 0 && _samples[^1].HasSignal && _samples.Count < RecordedTrack.MostSamples)
            _samples.Add(new TrackSample(_samples[^1].At + Second, _samples[^1].Place) { HasSignal = false });
    }

    private TimeSpan TimeOfDay(string text) =>
        text.Length >= 6 && !text.AsSpan(0, 6).ContainsAnyExceptInRange('0', '9')
        && TimeSpan.TryParseExact(text[..6], "hhmmss", CultureInfo.InvariantCulture, out var time)
            ? time + TimeSpan.FromSeconds(text.Length > 6 ? Number("0" + text[6..]) : 0)
            : throw Wrong(1, $"'{text}' is no time of day");

    private double Angle(string text, string side, int digits)
    {
        if (text.Length <= digits + 2 || text.AsSpan(0, digits).ContainsAnyExceptInRange('0', '9'))
            throw Wrong(1, $"'{text}' is no angle");
        var angle = Number(text[..digits]) + (Number(text[digits..]) / 60);
        if (angle > (digits == 2 ? 90 : 180) || side is not ("N" or "S" or "E" or "W"))
            throw Wrong(1, $"'{text},{side}' is no place on the Earth");
        return side is "S" or "W" ? -angle : angle;
    }

    private double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(1, $"'{text}' is no number");

    private GnssTrackException Wrong(int column, string message) => new(file, _line, column, message);
}
