namespace Ec20Emulator.Modem.Features.Gnss.Sky;

/// <summary>A satellite above the horizon.</summary>
/// <param name="System">Whose it is.</param>
/// <param name="Id">Its number in NMEA.</param>
/// <param name="Elevation">Degrees above the horizon.</param>
/// <param name="Azimuth">Degrees from north.</param>
/// <param name="Strength">Carrier to noise, dB-Hz.</param>
internal readonly record struct Satellite(SatelliteSystem System, int Id, double Elevation, double Azimuth, double Strength);
