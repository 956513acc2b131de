namespace Ec20Emulator.Modem.Features.Gnss.Sentences;

/// <summary>Which sentences a burst has, as AT+QGPSCFG numbers them.</summary>
/// <param name="Gps">gpsnmeatype: 1 GGA, 2 RMC, 4 GSV, 8 GSA, 16 VTG.</param>
/// <param name="Glonass">glonassnmeatype: 1 GLGSV, 2 GNGSA, 4 GNGNS.</param>
/// <param name="Galileo">galileonmeatype: 1 GAGSV.</param>
/// <param name="BeiDou">beidounmeatype: 1 PQGSA, 2 PQGSV.</param>
/// <param name="HasDecimals">gsvextnmeatype: elevation, azimuth and strength of GSV with one decimal.</param>
/// <param name="IsOfFirst">The dress of the firmware of 2015: no ids behind GSV and GSA, tenths of a second.</param>
internal readonly record struct SentenceSet(int Gps, int Glonass, int Galileo, int BeiDou, bool HasDecimals, bool IsOfFirst = false);
