namespace Ec20Emulator.Modem.Features.Gnss.Tracks;

/// <summary>A track of points with times; between two of them the antenna moves evenly along the great circle.</summary>
/// <param name="name">What it is, for people.</param>
/// <param name="samples">At least one, in the order of their times.</param>
/// <param name="loops">True to begin anew at the end; else the antenna stays there.</param>
internal sealed class RecordedTrack(string name, TrackSample[] samples, bool loops) : Track
{
    /// <summary>Most points of a track.</summary>
    public const int MostSamples = 200_000;

    private const double ShortestMove = 0.01;

    public override string Name => name;

    public override Motion At(TimeSpan elapsed)
    {
        var length = samples[^1].At;
        if (loops && length > TimeSpan.Zero)
            elapsed = new TimeSpan(elapsed.Ticks % length.Ticks);
        var index = IndexAt(elapsed);
        var sample = samples[index];
        return index == samples.Length - 1 ? AtEnd(sample) : Between(sample, samples[index + 1], elapsed);
    }

    private static Motion AtEnd(TrackSample sample) => Recorded(new Motion(sample.Place, 0, null), sample);

    private static Motion Between(TrackSample from, TrackSample to, TimeSpan elapsed)
    {
        if (!from.HasSignal || !to.HasSignal)
            return Recorded(new Motion(from.Place, 0, null), from);
        var leg = (to.At - from.At).TotalSeconds;
        var place = from.Place.Towards(to.Place, (elapsed - from.At).TotalSeconds / leg);
        var metres = from.Place.DistanceTo(to.Place);
        var motion = metres < ShortestMove ? new Motion(place, 0, null) : new Motion(place, metres / leg * 3.6, place.BearingTo(to.Place));
        if (!float.IsNaN(from.Speed))
            motion = motion with { Speed = from.Speed, Course = float.IsNaN(from.Course) ? null : from.Course };
        return Recorded(motion, from);
    }

    /// <summary>What was recorded of reception.</summary>
    private static Motion Recorded(Motion motion, TrackSample sample) => motion with
    {
        HasSignal = sample.HasSignal,
        Hdop = float.IsNaN(sample.Hdop) ? null : sample.Hdop,
        Satellites = sample.Satellites < 0 ? null : sample.Satellites,
    };

    /// <summary>The last sample that is not later.</summary>
    private int IndexAt(TimeSpan elapsed)
    {
        var (low, high) = (0, samples.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (samples[middle].At <= elapsed)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
