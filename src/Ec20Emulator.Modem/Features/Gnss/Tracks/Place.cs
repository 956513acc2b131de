namespace Ec20Emulator.Modem.Features.Gnss.Tracks;

/// <summary>A place on the Earth, taken as a sphere.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Altitude">Metres above sea level.</param>
internal readonly record struct Place(double Latitude, double Longitude, double Altitude)
{
    private const double EarthRadius = 6_371_008.8;

    /// <summary>Metres along the great circle to another place; altitude does not count.</summary>
    public double DistanceTo(Place other)
    {
        var (from, to) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var across = double.DegreesToRadians(other.Longitude - Longitude);
        var half = Square(Math.Sin((to - from) / 2)) + (Math.Cos(from) * Math.Cos(to) * Square(Math.Sin(across / 2)));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>Degrees from north, 0 up to 360, in which the great circle to another place begins.</summary>
    public double BearingTo(Place other)
    {
        var (from, to) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var across = double.DegreesToRadians(other.Longitude - Longitude);
        var east = Math.Sin(across) * Math.Cos(to);
        var north = (Math.Cos(from) * Math.Sin(to)) - (Math.Sin(from) * Math.Cos(to) * Math.Cos(across));
        return (double.RadiansToDegrees(Math.Atan2(east, north)) + 360) % 360;
    }

    /// <summary>A place on the great circle to another one.</summary>
    /// <param name="other">The other place.</param>
    /// <param name="share">How far: 0 = here, 1 = there.</param>
    public Place Towards(Place other, double share)
    {
        var altitude = Altitude + ((other.Altitude - Altitude) * share);
        var angle = DistanceTo(other) / EarthRadius;
        if (angle < 1e-12)
            return this with { Altitude = altitude };
        var (here, there) = (Math.Sin((1 - share) * angle) / Math.Sin(angle), Math.Sin(share * angle) / Math.Sin(angle));
        var (x1, y1, z1) = Vector();
        var (x2, y2, z2) = other.Vector();
        var (x, y, z) = ((here * x1) + (there * x2), (here * y1) + (there * y2), (here * z1) + (there * z2));
        return new Place(
            double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))), double.RadiansToDegrees(Math.Atan2(y, x)), altitude);
    }

    /// <summary>Its direction from the centre of the Earth, of length 1: towards 0° east, 90° east, north pole.</summary>
    public (double X, double Y, double Z) Vector()
    {
        var (latitude, longitude) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(Longitude));
        return (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }

    private static double Square(double number) => number * number;
}
