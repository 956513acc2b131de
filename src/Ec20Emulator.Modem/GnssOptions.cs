using System.ComponentModel.DataAnnotations;

namespace Ec20Emulator.Modem;

/// <summary>Where the GNSS antenna of a modem is at first, or which track it follows.</summary>
public sealed record GnssOptions
{
    /// <summary>Farthest south, degrees north.</summary>
    internal const double South = -90;

    /// <summary>Farthest north, degrees north.</summary>
    internal const double North = 90;

    /// <summary>Farthest west, degrees east.</summary>
    internal const double West = -180;

    /// <summary>Farthest east, degrees east.</summary>
    internal const double East = 180;

    /// <summary>Lowest altitude, m.</summary>
    internal const double Lowest = -1000;

    /// <summary>Highest altitude, m: above it the receivers of modules give up (export rules).</summary>
    internal const double Highest = 18_000;

    /// <summary>Slowest track, km/h.</summary>
    internal const double Slowest = 0.1;

    /// <summary>Fastest track, km/h.</summary>
    internal const double Fastest = 2000;

    /// <summary>Degrees north, -90 to 90; south is negative.</summary>
    [Range(South, North)]
    public double Latitude { get; init; } = 30.2825;

    /// <summary>Degrees east, -180 to 180; west is negative.</summary>
    [Range(West, East)]
    public double Longitude { get; init; } = 120.0155;

    /// <summary>Metres above sea level, -1000 to 18000.</summary>
    [Range(Lowest, Highest)]
    public double Altitude { get; init; } = 12;

    /// <summary>A track to follow instead of staying there: a GPX file, or a recording of NMEA sentences; null = none.</summary>
    public string? TrackFile { get; init; }

    /// <summary>Speed between GPX points without times, 0.1-2000 km/h; null = they have times.</summary>
    [Range(Slowest, Fastest)]
    public double? TrackSpeed { get; init; }

    /// <summary>True to begin the track anew when it ends, instead of staying at its end.</summary>
    public bool TrackLoops { get; init; }

    /// <summary>True where the track runs from power-on; false where each session of AT+QGPS begins it anew.</summary>
    public bool TrackStartsAtBoot { get; init; }

    /// <summary>Holds the numbers against their ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of its range; its message says which.</exception>
    public void Check()
    {
        foreach (var property in typeof(GnssOptions).GetProperties())
        {
            foreach (RangeAttribute range in property.GetCustomAttributes(typeof(RangeAttribute), inherit: false))
            {
                if (property.GetValue(this) is double number && !(number >= (double)range.Minimum && number <= (double)range.Maximum))
                    throw new ArgumentOutOfRangeException(property.Name, number, $"must be between {range.Minimum} and {range.Maximum}");
            }
        }
    }
}
