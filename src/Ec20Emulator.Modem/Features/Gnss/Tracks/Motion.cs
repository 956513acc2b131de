namespace Ec20Emulator.Modem.Features.Gnss.Tracks;

/// <summary>Where the antenna is at one instant, and how it moves.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Speed">Over ground, km/h.</param>
/// <param name="Course">Degrees from true north; null at rest.</param>
internal readonly record struct Motion(Place Place, double Speed, double? Course)
{
    /// <summary>False where the track says that there was no fix.</summary>
    public bool HasSignal { get; init; } = true;

    /// <summary>Satellites in use as the track has them; null where it does not say.</summary>
    public int? Satellites { get; init; }

    /// <summary>Horizontal dilution of precision as the track has it; null where it does not say.</summary>
    public double? Hdop { get; init; }
}
