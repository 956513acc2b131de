using Ec20Emulator.Modem.Features.Gnss.Tracks;

namespace Ec20Emulator.Modem.Features.Gnss.Sky;

/// <summary>
/// Which satellites are where: a function of time, place and seed alone. Orbits have the size, tilt and period of the real ones; where on
/// them a satellite is, is made up.
/// </summary>
internal static class Constellation
{
    private const double EarthRadius = 6_371;
    private const double SiderealDay = 86_164.0905;
    private const double LowestElevation = 5;

    /// <summary>What is seen stays as it is for so long, so that it does not flicker between sentences.</summary>
    private static readonly TimeSpan Slot = TimeSpan.FromSeconds(30);

    /// <summary>The satellites of a system above 5 degrees, the highest first.</summary>
    /// <param name="system">The system.</param>
    /// <param name="time">When.</param>
    /// <param name="place">Where the antenna is.</param>
    /// <param name="seed">Turns the orbits.</param>
    public static IEnumerable<Satellite> Visible(SatelliteSystem system, DateTimeOffset time, Place place, int seed)
    {
        var seconds = time.UtcTicks / Slot.Ticks * Slot.TotalSeconds;
        return Enumerable.Range(0, system.Satellites)
            .Select(index => Look(system, index, seconds, place, seed))
            .Where(satellite => satellite.Elevation >= LowestElevation)
            .OrderByDescending(satellite => satellite.Elevation);
    }

    private static Satellite Look(SatelliteSystem system, int index, double seconds, Place place, int seed)
    {
        var (x, y, z) = Position(system, index, seconds, seed);
        var (upX, upY, upZ) = place.Vector();
        var (fromX, fromY, fromZ) = (x - (EarthRadius * upX), y - (EarthRadius * upY), z - (EarthRadius * upZ));
        var distance = Math.Sqrt((fromX * fromX) + (fromY * fromY) + (fromZ * fromZ));
        var elevation = double.RadiansToDegrees(Math.Asin(((fromX * upX) + (fromY * upY) + (fromZ * upZ)) / distance));
        var longitude = double.DegreesToRadians(place.Longitude);
        var (eastX, eastY) = (-Math.Sin(longitude), Math.Cos(longitude));
        var (northX, northY, northZ) = (-(upZ * eastY), upZ * eastX, (upX * eastY) - (upY * eastX));
        var east = (fromX * eastX) + (fromY * eastY);
        var north = (fromX * northX) + (fromY * northY) + (fromZ * northZ);
        var azimuth = (double.RadiansToDegrees(Math.Atan2(east, north)) + 360) % 360;
        var own = (((index + 1) * 7) + system.SystemId + (seed & 0xFF)) % 5;
        var strength = 30 + own + (14 * Math.Sin(double.DegreesToRadians(Math.Max(0, elevation))));
        return new Satellite(system, system.FirstId + index, elevation, azimuth, strength);
    }

    /// <summary>Where a satellite is, in km from the centre of the Earth, on axes that turn with it.</summary>
    private static (double X, double Y, double Z) Position(SatelliteSystem system, int index, double seconds, int seed)
    {
        var plane = index % system.Planes;
        var perPlane = (double)system.Satellites / system.Planes;
        var turned = (uint)seed % 360 / 360.0;
        var around = Math.Tau * ((seconds / system.Period % 1) + (index / system.Planes / perPlane) + (plane / (double)system.Satellites) + turned);
        var node = Math.Tau * ((plane / (double)system.Planes) - (seconds / SiderealDay % 1) + (system.SystemId / 7.0));
        var tilt = double.DegreesToRadians(system.Inclination);
        var (along, across) = (Math.Cos(around), Math.Sin(around));
        return (
            system.Radius * ((Math.Cos(node) * along) - (Math.Sin(node) * across * Math.Cos(tilt))),
            system.Radius * ((Math.Sin(node) * along) + (Math.Cos(node) * across * Math.Cos(tilt))),
            system.Radius * across * Math.Sin(tilt));
    }
}
