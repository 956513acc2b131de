using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Gnss.Assistance;
using Ec20Emulator.Modem.Features.Gnss.Commands;
using Ec20Emulator.Modem.Features.Gnss.Receiver;
using Ec20Emulator.Modem.Features.Gnss.Sky;
using Ec20Emulator.Modem.Features.Gnss.Tracks;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Features.Gnss;

/// <summary>Positioning: the receiver, the sky above it, and its sentences on the NMEA port (gnss.md).</summary>
internal sealed class GnssFeature : Feature
{
    /// <summary>gnss.md 1.</summary>
    private static readonly SingleErrorPolicy WrongParameters = new(CmeError.GnssInvalidParameters);

    private static readonly CommandSet Declared = new CommandSet<GnssFeature>((CommandFamily.Gnss, WrongParameters))
    {
        room => new QGps(room._receiver),
        room => new QGpsEnd(room._receiver),
        room => new QGpsLoc(room._receiver),
        room => new QGpsGNmea(room._receiver),
        room => new QGpsCfg(room._core),
        room => new QGpsDel(room._receiver, room._assistance),
        room => new QGpsXtra(room._assistance),
        room => new QGpsXtraTime(room._receiver, room._assistance),
        room => new QGpsXtraData(room._assistance),
        room => new QGpsXtratAuto(room._core.State.Settings),
        room => new QGpsSuplUrl(room._core.State.Settings),
    };

    private readonly ModemCore _core;
    private readonly GnssReceiver _receiver;
    private readonly GnssSky _sky;
    private readonly GnssAssistance _assistance;

    /// <summary>Makes it.</summary>
    /// <exception cref="GnssTrackException">The track file of the options cannot be read.</exception>
    public GnssFeature(ModemCore core, FileStore files)
    {
        _core = core;
        _sky = new GnssSky(TrackFiles.Open(core.Options.Gnss), core.Options.Seed, core.Scheduler.Time);
        _assistance = new GnssAssistance(core, files);
        _receiver = new GnssReceiver(core, _sky, _assistance);
        Control = new GnssControl(core, _receiver, _sky);
    }

    /// <summary>Where the antenna is and what it receives.</summary>
    public GnssControl Control { get; }

    /// <summary>True where the receiver needs the NMEA port.</summary>
    public bool HoldsNmeaPort => _receiver.HoldsPort;

    public override CommandSet Commands => Declared;

    public override IEnumerable<WorldControl> World => [Control];

    public override void PowerOn()
    {
        _assistance.PowerOn();
        _receiver.PowerOn();
    }

    public override void PowerOff()
    {
        _receiver.Stop();
        _assistance.PowerOff();
    }

    public override void RestoreWorld()
    {
        _sky.Restore();
        _receiver.ForgetAll();
        _receiver.Availability = GnssAvailability.Available;
    }

    /// <summary>An emergency call begins.</summary>
    public void YieldToEmergency() => _receiver.EndForEmergency();

    public override IEnumerable<(string Name, object State)> Look() => [("gnss", Control.Look())];

    public override IEnumerable<Figure> Count() =>
    [
        new("gnss_fixes_total", "Fixes of the GNSS receiver.", _receiver.Fixes),
        new("gnss_sentences_total", "NMEA sentences sent to the NMEA port.", _receiver.SentencesSent),
    ];
}
