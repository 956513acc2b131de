using Ec20Emulator.Modem.Features.Gnss.Tracks;

namespace Ec20Emulator.Modem.Features.Gnss.Sky;

/// <summary>What a receiver knows at one instant.</summary>
/// <param name="Time">The instant, UTC.</param>
/// <param name="InView">Satellites above the horizon.</param>
/// <param name="Fix">What it has found out; null without a fix.</param>
internal sealed record Epoch(DateTimeOffset Time, IReadOnlyList<Satellite> InView, Fix? Fix);

/// <summary>A fix.</summary>
/// <param name="Motion">Position, speed and course.</param>
/// <param name="Is3D">False without altitude.</param>
/// <param name="Hdop">Horizontal dilution of precision, 0.5-99.9.</param>
/// <param name="Used">The satellites it was computed from.</param>
internal sealed record Fix(Motion Motion, bool Is3D, double Hdop, IReadOnlyList<Satellite> Used);
