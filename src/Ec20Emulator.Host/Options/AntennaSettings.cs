using System.CommandLine;
using System.Globalization;
using Ec20Emulator.Modem;

namespace Ec20Emulator.Host.Options;

/// <summary>The options that say where the GNSS antenna is.</summary>
internal sealed class AntennaSettings
{
    private readonly Setting _place = new("--gnss", "LAT,LON[,ALT]|FILE", "Where the GNSS antenna is, in degrees and metres, or the track it follows: GPX, or a recording of NMEA.", "30.2825,120.0155,12");
    private readonly Setting _speed = new("--gnss-speed", "KMH", "Speed between GPX points without times.");
    private readonly Switch _loop = new("--gnss-loop", "Begins the track anew at its end.");

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> Options => [_place.Option, _speed.Option, _loop.Option];

    /// <summary>Reads what was given; null = nothing.</summary>
    /// <exception cref="UsageException">A value is not understood.</exception>
    public GnssOptions? Read(ParseResult parsed)
    {
        var speed = _speed.One(parsed) is { } text ? Number("--gnss-speed", text) : (double?)null;
        if (_place.One(parsed) is not { } place)
            return speed is null && !_loop.IsOn(parsed) ? null : throw new UsageException("--gnss-speed, --gnss-loop: there is no track without --gnss FILE");
        try
        {
            var options = PlaceOf(place) ?? new GnssOptions { TrackFile = place, TrackSpeed = speed, TrackLoops = _loop.IsOn(parsed) };
            options.Check();
            return options;
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            throw new UsageException($"--gnss '{place}': {wrong.ParamName} {wrong.Message.Split(" (Parameter '")[0]}");
        }
    }

    /// <summary>Two or three numbers; null for the name of a file.</summary>
    private static GnssOptions? PlaceOf(string text)
    {
        var parts = text.Split(',');
        if (parts.Length is not (2 or 3) || !parts.All(part => IsNumber(part, out _)))
            return null;
        var numbers = parts.Select(part => Number("--gnss", part)).ToArray();
        return new GnssOptions { Latitude = numbers[0], Longitude = numbers[1], Altitude = numbers is [_, _, var altitude] ? altitude : 0 };
    }

    private static double Number(string option, string text) =>
        IsNumber(text, out var number) ? number : throw new UsageException($"{option} '{text}': write a number");

    private static bool IsNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
