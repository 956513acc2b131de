using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Modem.Features.Gnss.Tracks;

/// <summary>Makes a track of a file, whatever kind it is: GPX begins with <c>&lt;</c>, NMEA does not.</summary>
internal static class TrackFiles
{
    /// <summary>The track a modem has at first.</summary>
    /// <exception cref="GnssTrackException">There is a file, and it cannot be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Track Open(GnssOptions options)
    {
        options.Check();
        return options.TrackFile is { } file
            ? Read(file, options.TrackSpeed, options.TrackLoops)
            : new FixedPlace(new Place(options.Latitude, options.Longitude, options.Altitude));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="speed">Speed between points without times, km/h; null = they must have times.</param>
    /// <param name="loops">True to begin anew at the end.</param>
    /// <exception cref="GnssTrackException">It cannot be read; it is read to the end before anything follows it.</exception>
    public static Track Read(string file, double? speed, bool loops)
    {
        try
        {
            using var text = new StreamReader(file);
            var name = Path.GetFileName(file);
            var samples = text.Peek() == '<' ? new GpxReader(file, speed).Read(text) : new NmeaReader(file).Read(text);
            return new RecordedTrack(name, samples, loops);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new GnssTrackException(file, failure is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : failure.Message, failure);
        }
    }
}
