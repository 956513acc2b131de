namespace Ec20Emulator.Modem.Features.Gnss.Tracks;

/// <summary>How the antenna moves: a function of time alone.</summary>
internal abstract class Track
{
    /// <summary>What it is, for people.</summary>
    public abstract string Name { get; }

    /// <summary>Where the antenna is.</summary>
    /// <param name="elapsed">Time since the track began.</param>
    public abstract Motion At(TimeSpan elapsed);
}

/// <summary>No movement.</summary>
internal sealed class FixedPlace(Place place) : Track
{
    public override string Name => "position";

    public override Motion At(TimeSpan elapsed) => new(place, 0, null);
}
