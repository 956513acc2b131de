using System.Globalization;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.NetworkTime;

/// <summary>
/// The network tells date, time and zone once after each registration (NITZ): those of the clock the modem runs on. AT+CTZU says what that does to
/// AT+CCLK; a time that came before AT+CTZU was switched on counts then.
/// </summary>
internal sealed class NetworkClock
{
    /// <summary>Zone at first, in quarter hours: that of the networks in the air.</summary>
    public const int FirstZone = 32;

    private readonly ModemCore _core;
    private readonly Registration _registration;
    private readonly TimeReports _reports;
    private bool _isRegistered;
    private int? _toldZone;

    public NetworkClock(ModemCore core, Registration registration, TimeReports reports)
    {
        (_core, _registration, _reports) = (core, registration, reports);
        registration.ServiceChanged += Follow;
    }

    /// <summary>Zone of the network in quarter hours, -48 to 56.</summary>
    public int Zone { get; set; } = FirstZone;

    /// <summary>True where the network tells no time.</summary>
    public bool IsWithheld { get; set; }

    /// <summary>When the network told the time last, with its zone; null while it has not since power-up.</summary>
    public DateTimeOffset? LastSync { get; private set; }

    /// <summary>The time by the network, with the zone it told; null while it told none.</summary>
    public DateTimeOffset? Now => LastSync is { } sync ? _core.Scheduler.Time.GetUtcNow().ToOffset(sync.Offset) : null;

    /// <summary>Sets the clock of AT+CCLK as AT+CTZU says; nothing while the network has told no time.</summary>
    public void SetModemClock()
    {
        if (Now is not { } now)
            return;
        if (_reports.Values.Update == 1)
            _core.Clock.Set(new DateTimeOffset(now.UtcDateTime.Ticks, now.Offset));
        else if (_reports.Values.Update == 3)
            _core.Clock.Set(now);
    }

    /// <summary>The network tells the time; nothing while the modem is not registered.</summary>
    public void Tell()
    {
        if (!_registration.IsRegistered)
            return;
        LastSync = _core.Scheduler.Time.GetUtcNow().ToOffset(TimeSpan.FromMinutes(15 * Zone));
        SetModemClock();
        if (_toldZone == Zone)
            return;
        _toldZone = Zone;
        if (_reports.Values.Report == 1)
            _core.Urcs.Send($"+CTZV: \"{ZoneText(LastSync.Value)}\"");
        else if (_reports.Values.Report == 2)
            _core.Urcs.Send($"+CTZE: \"{ZoneText(LastSync.Value)}\",0,\"{Text(LastSync.Value.DateTime)}\"");
    }

    /// <summary>Power is gone: what was told is forgotten.</summary>
    public void PowerOff() => (LastSync, _toldZone, _isRegistered) = (null, null, false);

    /// <summary>The network's side as at first.</summary>
    public void Restore() => (Zone, IsWithheld) = (FirstZone, false);

    /// <summary>Date and time with a year of four digits.</summary>
    public static string Text(DateTime time) => time.ToString("yyyy/MM/dd,HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The zone in quarter hours: sign and two digits.</summary>
    public static string ZoneText(DateTimeOffset time)
    {
        var quarters = (int)(time.Offset.TotalMinutes / 15);
        return $"{(quarters < 0 ? '-' : '+')}{Math.Abs(quarters):D2}";
    }

    private void Follow()
    {
        var wasRegistered = _isRegistered;
        _isRegistered = _registration.IsRegistered;
        if (_isRegistered && !wasRegistered && !IsWithheld)
            Tell();
    }
}
