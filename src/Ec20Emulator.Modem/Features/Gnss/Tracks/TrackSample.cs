namespace Ec20Emulator.Modem.Features.Gnss.Tracks;

/// <summary>One point of a recorded track.</summary>
/// <param name="At">Time since its first point.</param>
/// <param name="Place">Where.</param>
internal readonly record struct TrackSample(TimeSpan At, Place Place)
{
    /// <summary>False where there was no fix from here on.</summary>
    public bool HasSignal { get; init; } = true;

    /// <summary>Speed as recorded, km/h; NaN where it is to be computed.</summary>
    public float Speed { get; init; } = float.NaN;

    /// <summary>Course as recorded, degrees; NaN where it is not.</summary>
    public float Course { get; init; } = float.NaN;

    /// <summary>Dilution of precision as recorded; NaN where it is not.</summary>
    public float Hdop { get; init; } = float.NaN;

    /// <summary>Satellites as recorded; -1 where they are not.</summary>
    public short Satellites { get; init; } = -1;
}
