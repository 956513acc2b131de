using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Features.Gnss.Tracks;

namespace Ec20Emulator.Modem.Features.Gnss.Sky;

/// <summary>What is around the antenna: where it is and what it receives. The world's: it outlives power cycles. Lives on the mailbox.</summary>
/// <param name="first">The track at first.</param>
/// <param name="seed">Turns the orbits.</param>
/// <param name="time">The modem's clock.</param>
internal sealed class GnssSky(Track first, int seed, TimeProvider time)
{
    /// <summary>Most satellites GSA lists.</summary>
    public const int MostUsed = 12;

    private const int LeastFor2D = 3;
    private const int LeastFor3D = 4;

    private readonly Track _first = first;
    private GnssFixKind _best = GnssFixKind.ThreeDimensional;
    private DateTimeOffset? _bestUntil;

    /// <summary>How the antenna moves.</summary>
    public Track Track { get; private set; } = first;

    /// <summary>When <see cref="Track"/> was put in place; null = it was there at first.</summary>
    public DateTimeOffset? TrackSince { get; private set; }

    /// <summary>Satellites received; null = all that are above the horizon.</summary>
    public int? Satellites { get; private set; }

    /// <summary>Dilution of precision; null = as many satellites give.</summary>
    public double? Hdop { get; private set; }

    /// <summary>How long the first fix takes; null = as long as the delays of the modem say.</summary>
    public TimeSpan? FirstFix { get; set; }

    /// <summary>What can be found out now.</summary>
    public GnssFixKind BestNow => _bestUntil <= time.GetUtcNow() ? GnssFixKind.ThreeDimensional : _best;

    /// <summary>From now on the antenna moves so.</summary>
    public void Follow(Track track) => (Track, TrackSince) = (track, time.GetUtcNow());

    /// <summary>From now on so much is received.</summary>
    public void Receive(int? satellites, double? hdop) => (Satellites, Hdop) = (satellites, hdop);

    /// <summary>From now on no more than that can be found out.</summary>
    /// <param name="best">What can be found out.</param>
    /// <param name="duration">How long; null = until it is changed.</param>
    public void Limit(GnssFixKind best, TimeSpan? duration) => (_best, _bestUntil) = (best, time.GetUtcNow() + duration);

    /// <summary>Everything as at first.</summary>
    public void Restore()
    {
        (Track, TrackSince, FirstFix) = (_first, null, null);
        Receive(null, null);
        Limit(GnssFixKind.ThreeDimensional, null);
    }

    /// <summary>What a receiver knows at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="sinceStart">Time since the track began.</param>
    /// <param name="systems">The systems it receives, those of its first choice first.</param>
    /// <param name="mayFix">False while it still searches.</param>
    public Epoch Observe(DateTimeOffset at, TimeSpan sinceStart, IReadOnlyList<SatelliteSystem> systems, bool mayFix)
    {
        var motion = Track.At(sinceStart);
        var inView = systems.SelectMany(system => Constellation.Visible(system, at, motion.Place, seed)).ToList();
        var most = Satellites ?? motion.Satellites;
        if (most < inView.Count)
            inView.RemoveRange(most.Value, inView.Count - most.Value);
        var used = Math.Min(most ?? inView.Count(satellite => satellite.System == SatelliteSystem.Gps), Math.Min(inView.Count, MostUsed));
        var kind = !mayFix || !motion.HasSignal || used < LeastFor2D ? GnssFixKind.None : used < LeastFor3D ? GnssFixKind.TwoDimensional : BestNow;
        if (BestNow < kind)
            kind = BestNow;
        if (kind is GnssFixKind.None)
            return new Epoch(at, inView, null);
        var hdop = Hdop ?? motion.Hdop ?? Math.Round(0.5 + (4.0 / used), 1);
        return new Epoch(at, inView, new Fix(motion, kind is GnssFixKind.ThreeDimensional, Math.Clamp(hdop, 0.5, 99.9), inView[..used]));
    }
}
