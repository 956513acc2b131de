using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
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

    private readonly GnssReceiver _receiver;
    private readonly GnssSky _sky;
    private readonly GnssAssistance _assistance;

    /// <summary>Makes it.</summary>
    /// <exception cref="GnssTrackException">The track file of the options cannot be read.</exception>
    public GnssFeature(ModemCore core, FileStore files)
    {
        _sky = new GnssSky(TrackFiles.Open(core.Options.Gnss), core.Options.Seed, core.Scheduler.Time);
        _assistance = new GnssAssistance(core, files);
        _receiver = new GnssReceiver(core, _sky, _assistance);
        Control = new GnssControl(core, _receiver, _sky);
        core.Commands.SetPolicy(CommandFamily.Gnss, WrongParameters);
        Commands =
        [
            new QGps(_receiver), new QGpsEnd(_receiver), new QGpsLoc(_receiver), new QGpsGNmea(_receiver), new QGpsCfg(core), new QGpsDel(_receiver, _assistance),
            new QGpsXtra(_assistance), new QGpsXtraTime(_receiver, _assistance), new QGpsXtraData(_assistance),
            new QGpsXtratAuto(core.State.Settings), new QGpsSuplUrl(core.State.Settings),
        ];
    }

    /// <summary>Where the antenna is and what it receives.</summary>
    public GnssControl Control { get; }

    /// <summary>True where the receiver needs the NMEA port.</summary>
    public bool HoldsNmeaPort => _receiver.HoldsPort;

    public override IReadOnlyList<object> Commands { get; }

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
