using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Gnss.Receiver;
using Ec20Emulator.Modem.Features.Gnss.Sky;
using Ec20Emulator.Modem.Features.Gnss.Tracks;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>Where the GNSS antenna is, and what it receives. It outlives power cycles.</summary>
[WorldControl("gnss", "Where the GNSS antenna is, and what it receives.")]
public sealed class GnssControl : WorldControl
{
    private const long LongestMs = 24 * 3600 * 1000;

    private readonly ModemCore _core;
    private readonly GnssReceiver _receiver;
    private readonly GnssSky _sky;

    internal GnssControl(ModemCore core, GnssReceiver receiver, GnssSky sky)
        : base(core.Appointments) => (_core, _receiver, _sky) = (core, receiver, sky);

    /// <summary>Puts the antenna to a place, where it stays.</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <param name="altitude">Metres above sea level, -1000 to 18000.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    [WorldAction("Puts the antenna to a place, where it stays.")]
    [Words("position {latitude} {longitude}[ altitude {altitude}]")]
    [Http("PUT", "gnss/position")]
    public Task<Appointment> MoveToAsync(
        [Range(GnssOptions.South, GnssOptions.North), Field("Degrees north; south is negative.")] double latitude,
        [Range(GnssOptions.West, GnssOptions.East), Field("Degrees east; west is negative.")] double longitude,
        [Range(GnssOptions.Lowest, GnssOptions.Highest), Field("Metres above sea level.")] double altitude = 0,
        When? when = null) => ActAsync(
            [latitude, longitude, altitude],
            FormattableString.Invariant($"position {latitude},{longitude}"),
            when,
            _ => _sky.Follow(new FixedPlace(new Place(latitude, longitude, altitude))));

    /// <summary>Lets the antenna follow a track: from now on, and anew with each session of AT+QGPS unless <see cref="GnssOptions"/> say otherwise.</summary>
    /// <param name="file">A file of this computer: GPX, or a recording of NMEA sentences. It is read to its end before anything follows it.</param>
    /// <param name="speed">Speed between GPX points without times, 0.1-2000 km/h; null = they have times.</param>
    /// <param name="loops">True to begin anew at the end; false to stay there.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">The file cannot be read: the message names line and column. Or the speed is out of range.</exception>
    [WorldAction("Lets the antenna follow a file: GPX, or a recording of NMEA sentences.")]
    [Words("track[ speed {speed}][ loop{loops=true}]: {file...}")]
    [Http("PUT", "gnss/track")]
    public Task<Appointment> FollowAsync(
        [StringLength(4096, MinimumLength = 1), Field("Path on the computer of the modem.")] string file,
        [Range(GnssOptions.Slowest, GnssOptions.Fastest), Field("Speed between GPX points without times, km/h; null = they have times.")] double? speed = null,
        [Field("True to begin anew at the end; false to stay there.")] bool loops = false,
        When? when = null)
    {
        Check([file, speed, loops]);
        Track track;
        try
        {
            track = TrackFiles.Read(file, speed, loops);
        }
        catch (GnssTrackException wrong)
        {
            throw new ArgumentException(wrong.Message, nameof(file), wrong);
        }
        return ActAsync([file, speed, loops], $"track {track.Name}", when, _ => _sky.Follow(track));
    }

    /// <summary>Lets the antenna receive so many satellites: none as without an antenna, three for a fix without altitude, four for all.</summary>
    /// <param name="count">Satellites, 0-40; more than are above the horizon are as many as there are.</param>
    /// <param name="hdop">Horizontal dilution of precision, 0.5-99.9; null = as so many satellites give.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    [WorldAction("Lets the antenna receive so many satellites: none as without an antenna, 3 for a fix without altitude, 4 for all.")]
    [Words("satellites {count}[ hdop {hdop}]")]
    [Http("PUT", "gnss/satellites")]
    public Task<Appointment> SetSatellitesAsync(
        [Range(0, 40), Field("Satellites received; null = all that are above the horizon.")] int count,
        [Range(0.5, 99.9), Field("Horizontal dilution of precision; null = as so many satellites give.")] double? hdop = null,
        When? when = null) =>
        ActAsync([count, hdop], $"{count} satellites", when, _ => _sky.Receive(count, hdop));

    /// <summary>Lets the antenna receive all satellites above the horizon, as at first.</summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Lets the antenna receive all satellites above the horizon, as at first.")]
    [Words("satellites all")]
    [Http("PUT", "gnss/satellites")]
    public Task<Appointment> ReceiveAllAsync(When? when = null) => ActAsync([], "all satellites", when, _ => _sky.Receive(null, null));

    /// <summary>Limits what the receiver can find out: the fix is lost, or has no altitude.</summary>
    /// <param name="kind">What it can find out at best.</param>
    /// <param name="duration">How long, 1 ms to 24 h; null = until it is changed.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is out of range.</exception>
    [WorldAction("Limits what the receiver can find out: the fix is lost, or has no altitude.")]
    [Words("fix {kind}[ for {duration}]")]
    [Http("PUT", "gnss/fix")]
    public Task<Appointment> LimitFixAsync(
        [Field("What it can find out at best.")] GnssFixKind kind,
        [Duration(1, LongestMs), Field("How long; null = until it is changed.")] TimeSpan? duration = null,
        When? when = null) =>
        ActAsync([kind, duration], $"fix {kind}", when, _ => _sky.Limit(kind, duration));

    /// <summary>Says how long a session of AT+QGPS searches, in place of the delays of the modem.</summary>
    /// <param name="after">AT+QGPS to the first fix, 0 to 24 h; of the sessions to come.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    [WorldAction("Says how long sessions to come search for the first fix, whatever the receiver knows.")]
    [Words("first-fix after {after}")]
    [Http("PUT", "gnss/first-fix")]
    public Task<Appointment> SetFirstFixAsync([Duration(0, LongestMs), Field("AT+QGPS to the first fix.")] TimeSpan after, When? when = null) =>
        ActAsync([after], $"first fix after {after.TotalSeconds:0.###} s", when, _ => _sky.FirstFix = after);

    /// <summary>Lets sessions of AT+QGPS begin, or not: the subsystem is busy (+CME ERROR 503), or locked (514). One under way goes on.</summary>
    /// <param name="availability">Whether they can begin.</param>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Lets sessions of AT+QGPS begin, or not: the receiver is busy, or locked.")]
    [Words("receiver {availability}")]
    [Http("PUT", "gnss/receiver")]
    public Task<Appointment> SetAvailabilityAsync([Field("Whether sessions can begin.")] GnssAvailability availability, When? when = null) =>
        ActAsync([availability], $"receiver {availability}", when, _ => _receiver.Availability = availability);

    /// <summary>The receiver as it is now.</summary>
    public Task<GnssState> ReadAsync() => _core.Mailbox.AskAsync(Look);

    /// <summary>The same. On the mailbox.</summary>
    internal GnssState Look()
    {
        var epoch = _receiver.Current;
        var place = epoch?.Fix?.Motion.Place;
        var kind = epoch?.Fix is not { } fix ? GnssFixKind.None : fix.Is3D ? GnssFixKind.ThreeDimensional : GnssFixKind.TwoDimensional;
        return new GnssState(_receiver.IsOn, kind, place?.Latitude, place?.Longitude, place?.Altitude, epoch?.InView.Count ?? 0, epoch?.Fix?.Used.Count ?? 0, _sky.Track.Name);
    }
}

/// <summary>The GNSS receiver.</summary>
/// <param name="IsOn">True during a session of AT+QGPS.</param>
/// <param name="Fix">What it has found out.</param>
/// <param name="Latitude">Degrees north; null without a fix.</param>
/// <param name="Longitude">Degrees east; null without a fix.</param>
/// <param name="Altitude">Metres above sea level; null without a fix.</param>
/// <param name="SatellitesInView">Satellites it receives; 0 while it is off.</param>
/// <param name="SatellitesUsed">Satellites its fix is computed from.</param>
/// <param name="Track">What it follows: <c>position</c>, or the name of a file.</param>
public sealed record GnssState(
    bool IsOn, GnssFixKind Fix, double? Latitude, double? Longitude, double? Altitude, int SatellitesInView, int SatellitesUsed, string Track);
