using System.Globalization;
using System.Text.Json.Nodes;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Gnss.Assistance;

/// <summary>
/// XTRA: predicted orbits the host downloads and puts into the receiver, which make a cold start fast (gnss.md 1, 5). What a file says is not
/// looked at: its week begins on the day the host has told. Lives on the mailbox.
/// </summary>
internal sealed class GnssAssistance(ModemCore core, FileStore files)
{
    /// <summary>How long data are good for.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(7);

    /// <summary>GPS time counts no leap seconds: it is ahead of UTC by as many as there have been since 1980.</summary>
    public static readonly TimeSpan LeapSeconds = TimeSpan.FromSeconds(18);

    private const string SwitchKey = "qgpsxtra";
    private const string DataKey = "qgpsxtradata";
    private const string TimeFormat = "yyyy/MM/dd,HH:mm:ss";
    private static readonly DateTimeOffset NoData = new(1980, 1, 6, 0, 0, 0, TimeSpan.Zero);

    private bool _isEnabled;
    private DateTimeOffset? _time;
    private ModemTimer? _expiry;

    /// <summary>AT+QGPSXTRA as it is set; it acts from the next start of the module on.</summary>
    public bool IsSwitchedOn => core.State.Settings.Read(SwitchKey) is JsonValue saved && saved.TryGetValue<bool>(out var isOn) && isOn;

    private DateTimeOffset? Start => core.State.Settings.Read(DataKey) is JsonValue saved && saved.TryGetValue<DateTimeOffset>(out var start) ? start : null;

    /// <summary>Minutes the data are good for and when that begins, in the zone of the modem's clock, as AT+QGPSXTRADATA? prints them.</summary>
    public string Data
    {
        get
        {
            var start = (Start ?? NoData).ToOffset(core.Clock.Now.Offset).ToString(TimeFormat, CultureInfo.InvariantCulture);
            return $"{(Start is null ? 0 : (int)Validity.TotalMinutes)},\"{start}\"";
        }
    }

    /// <summary>True where the receiver knows the orbits of a moment.</summary>
    public bool Knows(DateTimeOffset moment) => _isEnabled && Start is { } start && moment >= start && moment < start + Validity;

    /// <summary>Reads a time as AT+QGPSXTRATIME takes it.</summary>
    public static bool TryParse(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    /// <summary>AT+QGPSXTRA.</summary>
    /// <returns>False where it could not be saved.</returns>
    public bool TrySwitch(bool isOn) => core.State.Settings.Save(SwitchKey, isOn);

    /// <summary>AT+QGPSXTRATIME: the time by which the next data are taken.</summary>
    /// <returns>Why not; null where it is taken.</returns>
    public CmeError? Inject(DateTimeOffset utc)
    {
        if (!_isEnabled)
            return CmeError.GnssXtraNotEnabled;
        _time = utc;
        return null;
    }

    /// <summary>AT+QGPSXTRADATA: takes the data of a file, which may be deleted afterwards.</summary>
    /// <returns>Why not; null where they are taken.</returns>
    public CmeError? Load(string path)
    {
        if (!_isEnabled)
            return CmeError.GnssXtraNotEnabled;
        if (_time is not { } time)
            return CmeError.GnssTime;
        if (!FileName.Parse(path).TryGet(out var name, out _) || !files.Size(name).TryGet(out var size, out _))
            return CmeError.GnssXtraFileOpen;
        if (size == 0)
            return CmeError.GnssXtraFileDamaged;
        var start = new DateTimeOffset(time.UtcDateTime.Date, TimeSpan.Zero);
        if (!core.State.Settings.Save(DataKey, start))
            return CmeError.GnssInternalResource;
        WaitForExpiry();
        return null;
    }

    /// <summary>AT+QGPSDEL=3.</summary>
    public void Forget()
    {
        core.State.Settings.Save(DataKey, null);
        _expiry?.Stop();
    }

    public void PowerOn()
    {
        (_isEnabled, _time) = (IsSwitchedOn, null);
        WaitForExpiry();
    }

    public void PowerOff() => _expiry?.Stop();

    private void WaitForExpiry()
    {
        if (!_isEnabled || Start is not { } start)
            return;
        var left = start + Validity - core.Scheduler.Time.GetUtcNow();
        if (left > TimeSpan.Zero && left <= Validity)
            (_expiry ??= core.Scheduler.Timer(() => core.Urcs.Send($"+QGPSURC: \"xtradataexpire\",{Data}"))).Start(left);
    }
}
