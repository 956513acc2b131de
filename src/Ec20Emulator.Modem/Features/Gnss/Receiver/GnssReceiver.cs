using System.Text;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Gnss.Assistance;
using Ec20Emulator.Modem.Features.Gnss.Sentences;
using Ec20Emulator.Modem.Features.Gnss.Settings;
using Ec20Emulator.Modem.Features.Gnss.Sky;

namespace Ec20Emulator.Modem.Features.Gnss.Receiver;

/// <summary>The GNSS receiver: off, or in a session (gnss.md 5). SIM, network and AT+CFUN do not touch it. Lives on the mailbox.</summary>
internal sealed class GnssReceiver(ModemCore core, GnssSky sky, GnssAssistance assistance)
{
    /// <summary>A last fix younger than that makes a hot start.</summary>
    private static readonly TimeSpan Hot = TimeSpan.FromHours(2);

    private GnssSession? _session;
    private SentenceSet _sentences;
    private IReadOnlyList<SatelliteSystem> _systems = [SatelliteSystem.Gps];
    private DateTimeOffset _bootedAt;
    private DateTimeOffset? _lastFix;
    private bool _hasOldEphemerides;

    /// <summary>The settings of AT+QGPSCFG.</summary>
    public GnssSettings Settings => new(core.State.Settings);

    /// <summary>True during a session.</summary>
    public bool IsOn => _session is not null;

    /// <summary>True where the port is needed for sentences: nothing else can have it.</summary>
    public bool HoldsPort => IsOn && Settings.Port == PortNames.UsbNmea;

    /// <summary>True where sentences cannot have their port: the voice of calls has it.</summary>
    public bool IsPortTaken => core.Ports.Nmea.IsForVoice && Settings.Port == PortNames.UsbNmea;

    /// <summary>What commands that need a session answer while there is none.</summary>
    public CmeError WhyOff { get; private set; } = CmeError.GnssSessionNotActive;

    /// <summary>Whether sessions can begin.</summary>
    public GnssAvailability Availability { get; set; }

    /// <summary>The last burst, or what is received now where none has been yet; null while it is off.</summary>
    public Epoch? Current => _session?.Current;

    /// <summary>The last burst; null while it is off, or before the first.</summary>
    public Epoch? Last => _session?.Last;

    /// <summary>The types of sentences of this session.</summary>
    public SentenceSet Sentences => _sentences;

    /// <summary>Sentences made so far for the NMEA port.</summary>
    public long SentencesSent { get; private set; }

    /// <summary>Fixes so far.</summary>
    public long Fixes { get; private set; }

    /// <summary>Power is on.</summary>
    public void PowerOn()
    {
        WhyOff = CmeError.GnssSessionNotActive;
        _bootedAt = core.Scheduler.Time.GetUtcNow();
        _systems = Settings.ReceivedSystems;
        if (Settings.StartsAtBoot)
            Start(1, 0);
    }

    /// <summary>AT+QGPS: begins a session.</summary>
    /// <param name="seconds">Seconds between fixes, 1-65535; 1 = as AT+QGPSCFG="fixfreq" says.</param>
    /// <param name="fixCount">Fixes after which it ends by itself; 0 = never.</param>
    /// <returns>Why it does not begin; null where it does.</returns>
    public CmeError? Start(int seconds, int fixCount)
    {
        if (IsOn)
            return CmeError.GnssSessionOngoing;
        if (Availability is not GnssAvailability.Available)
            return Availability is GnssAvailability.Busy ? CmeError.GnssBusy : CmeError.GnssLocked;
        if (IsPortTaken)
            return CmeError.GnssBusy;
        WhyOff = CmeError.GnssSessionNotActive;
        _sentences = Settings.Sentences with { IsOfFirst = core.Options.Model.HasFirstSentences };
        var period = seconds > 1 ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromSeconds(1) / Settings.Hertz;
        _session = new GnssSession(core.Scheduler, new SessionPlan(period, fixCount), TimeToFirstFix(), Observe, Take);
        return null;
    }

    /// <summary>An emergency call needs the receiver: the session is over, and commands say so until the next one begins.</summary>
    public void EndForEmergency()
    {
        if (Stop())
            WhyOff = CmeError.GnssEndedByEmergency;
    }

    /// <summary>AT+QGPSEND, or power goes.</summary>
    /// <returns>False where there is no session.</returns>
    public bool Stop()
    {
        var session = _session;
        _session = null;
        session?.Dispose();
        return session is not null;
    }

    /// <summary>AT+QGPSDEL=0: the next start is cold.</summary>
    public void ForgetAll() => _lastFix = null;

    /// <summary>AT+QGPSDEL=2: the next start is warm at best.</summary>
    public void ForgetEphemerides() => _hasOldEphemerides = true;

    private TimeSpan TimeToFirstFix()
    {
        var delays = core.Options.Delays;
        if (sky.FirstFix is { } time)
            return time;
        if (_lastFix is not { } last)
            return assistance.Knows(core.Scheduler.Time.GetUtcNow()) ? delays.GnssAssisted : delays.GnssCold;
        return _hasOldEphemerides || core.Scheduler.Time.GetUtcNow() - last >= Hot ? delays.GnssWarm : delays.GnssHot;
    }

    private Epoch Observe(DateTimeOffset at, bool mayFix)
    {
        var began = core.Options.Gnss.TrackStartsAtBoot ? _bootedAt : _session?.StartedAt ?? core.Scheduler.Time.GetUtcNow();
        if (sky.TrackSince > began)
            began = sky.TrackSince.Value;
        return sky.Observe(at, at > began ? at - began : TimeSpan.Zero, _systems, mayFix);
    }

    private void Take(Epoch epoch)
    {
        if (epoch.Fix is not null)
        {
            (_lastFix, _hasOldEphemerides) = (epoch.Time, false);
            Fixes++;
        }
        Send(epoch);
        if (_session is { Plan.FixCount: > 0 } session && session.Fixes >= session.Plan.FixCount)
            Stop();
    }

    private void Send(Epoch epoch)
    {
        if (core.Ports.Nmea is not { IsThere: true, IsAttached: true, IsForVoice: false } || Settings.Port != PortNames.UsbNmea)
            return;
        var text = new StringBuilder();
        foreach (var sentence in NmeaBurst.Of(epoch, _sentences))
        {
            text.Append(sentence).Append("\r\n");
            SentencesSent++;
        }
        if (text.Length > 0)
            core.Ports.Nmea.Write(Encoding.ASCII.GetBytes(text.ToString()), "NMEA");
    }
}
