namespace Ec20Emulator.Modem.Features.Gnss.Sky;

/// <summary>A satellite system, in round numbers: circular orbits, planes and satellites evenly spread.</summary>
/// <param name="Talker">Talker of its sentences.</param>
/// <param name="FirstId">Number of its first satellite in NMEA (gnss.md 4).</param>
/// <param name="Satellites">How many there are.</param>
/// <param name="Planes">Orbital planes.</param>
/// <param name="Inclination">Degrees.</param>
/// <param name="Radius">Of the orbits, km.</param>
/// <param name="Period">Of one revolution, s.</param>
/// <param name="SystemId">NMEA 4.10 system id in GSA.</param>
/// <param name="SignalId">NMEA 4.10 signal id of its first signal in GSV.</param>
internal sealed record SatelliteSystem(
    string Talker, int FirstId, int Satellites, int Planes, double Inclination, double Radius, double Period, int SystemId, int SignalId)
{
    /// <summary>GPS.</summary>
    public static readonly SatelliteSystem Gps = new("GP", 1, 30, 6, 55, 26_560, 43_082, 1, 1);

    /// <summary>GLONASS.</summary>
    public static readonly SatelliteSystem Glonass = new("GL", 65, 24, 3, 64.8, 25_508, 40_544, 2, 1);

    /// <summary>Galileo.</summary>
    public static readonly SatelliteSystem Galileo = new("GA", 1, 24, 3, 56, 29_600, 50_682, 3, 7);

    /// <summary>BeiDou, its satellites in medium orbits.</summary>
    public static readonly SatelliteSystem BeiDou = new("PQ", 201, 24, 3, 55, 27_906, 46_404, 4, 1);
}
