using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Stored;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Configuration;

/// <summary>The keys of AT+QCFG whose values are numbers, with their ranges and factory values: the one table of them (device-extras.md 7).</summary>
internal static class StoredSettings
{
    /// <summary>The settings.</summary>
    /// <param name="settings">Where they are kept.</param>
    public static IEnumerable<IKeyedSetting> Over(ISavedSettings settings) =>
    [
        Acting<Switch>(NumberKey.DuplicateCheck, settings),
        Acting<Switch>(NumberKey.PowerOnUrc, settings),
        Acting<UpTo3>(NumberKey.UsbNetwork, settings),
        Stored<HsdpaCategory>("hsdpacat", settings, 24),
        Stored<HsupaCategory>("hsupacat", settings, 6),
        Stored<UpTo4>("rrc", settings, 4),
        Stored<UpTo2>("sgsn", settings, 2),
        Stored<UpTo2>("msc", settings, 2),
        Stored<Switch>("tdscsq", settings, 0),
        Stored<UpTo2>("tone/incoming", settings, 0),
        Stored<UpTo2>("ledmode", settings, 0),
        Stored<Switch>("gpsdrx", settings, 0),
        Stored<ApReady>("apready", settings, 0, 0, 500),
        Stored<Switch>("pcmclk", settings, 0),
        Stored<UpTo3>("bip/auth", settings, 0),
        Stored<Switch>("fast/poweroff", settings, 0),
        Stored<Switch>("volte/disable", settings, 0),
        Stored<SwitchPair>("call_control", settings, 0, 0),
        Stored<SwitchPair>("sms_control", settings, 1, 1),
        Stored<Switch>("qcautoconnect", settings, 0),
        Stored<Switch>("urcport/sms", settings, 0),
        Stored<Recovery>("sim/recovery", settings, 3, 0, 0),
        Stored<Switch>("divctl", settings, 0),
        Stored<Switch>("SMS/ListMsgMap", settings, 0),
        Stored<Cooling>("thermal/modem", settings, 0, 0, 0),
        Stored<Switch>("thermal/limit_rates", settings, 0),
        Stored<PowerLimit>("thermal/txpwrlmt", settings, 0, 0, 0, 0, 0, 0),
        .. OfLaterFirmware(settings),
    ];

    /// <summary>The keys models of later firmware have beside them.</summary>
    private static IEnumerable<IKeyedSetting> OfLaterFirmware(ISavedSettings settings) =>
    [
        Stored<Switch>("cops_no_mode_change", settings, 0),
        Stored<UpTo31>("urc_cause_support", settings, 0),
        Stored<HighRate>("ehrpd", settings, 0),
        Stored<Switch>("usbee", settings, 0),
        Stored<UpTo2>("spi/set", settings, 0),
        Stored<Switch>("agps/string", settings, 0),
        Stored<Switch>("cdmaruim", settings, 0),
        Stored<Switch>("ModemRstLevel", settings, 0),
        Stored<Switch>("ApRstLevel", settings, 0),
        Stored<Switch>("ltectcc/smsstorage", settings, 0),
        Stored<Switch>("noauthcheck", settings, 0),
        Stored<Technologies>("nwscanmodeex", settings, 63),
        Stored<Switch>("diversity", settings, 1),
        Stored<Switch>("ppp/v4v6", settings, 0),
        Stored<UpTo20>("rssi", settings, 0),
        Stored<Switch>("cdmasms/cmtformat", settings, 0),
        Stored<Switch>("ltesms/format", settings, 0),
        Stored<UpTo255>("amrcodec", settings, 255),
        Stored<Switch>("sleepind/level", settings, 0),
        Stored<SwitchPair>("wakeupin/level", settings, 0, 0),
        Stored<BandPriority>("lte/bandprior", settings, 1, 3, 5),
        Stored<Switch>("codec/powsave", settings, 0),
        Stored<Switch>("qmisync", settings, 0),
        Stored<SwitchPair>("disrplmn", settings, 0, 0),
        Stored<Switch>("vts/async", settings, 0),
        Stored<Switch>("iproute_enable", settings, 0),
        Stored<Switch>("imsreg/iptype", settings, 0),
        Stored<Switch>("stkauto/setupmenutr", settings, 0),
        Stored<Switch>("eps/guti_enable", settings, 0),
        Stored<Switch>("ftm/mbim", settings, 0),
        Stored<Switch>("gpsweek", settings, 0),
    ];

    private static StoredSetting<TArgs> Stored<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(string key, ISavedSettings settings, params int[] factory)
        where TArgs : struct, IStoredValues => Over<TArgs>(new NumberKey(key, factory), settings, acts: false);

    private static StoredSetting<TArgs> Acting<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(NumberKey key, ISavedSettings settings)
        where TArgs : struct, IStoredValues => Over<TArgs>(key, settings, acts: true);

    private static StoredSetting<TArgs> Over<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(NumberKey key, ISavedSettings settings, bool acts)
        where TArgs : struct, IStoredValues => new("+QCFG", key.Key, new StoredNumbers((settings, key.SavedAs), key.Factory), acts);

    internal readonly record struct Switch([OneOf(0, 1)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct SwitchPair([OneOf(0, 1)] int? First = null, [OneOf(0, 1)] int? Second = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [First, Second];
    }

    internal readonly record struct UpTo2([Range(0, 2)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct UpTo3([Range(0, 3)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct UpTo4([Range(0, 4)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct UpTo20([Range(0, 20)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct UpTo31([Range(0, 31)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct UpTo255([Range(0, 255)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct HighRate([OneOf(0, 7)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct Technologies([Range(1, 63)] int? Mask = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Mask];
    }

    internal readonly record struct Recovery([Range(3, 300)] int? Every = null, [Range(0, 300)] int? First = null, [Range(0, 300)] int? Second = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Every, First, Second];
    }

    internal readonly record struct HsdpaCategory(
        [OneOf(6, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct HsupaCategory([OneOf(5, 6)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct BandPriority([Range(1, 43)] int? First = null, [Range(1, 43)] int? Second = null, [Range(1, 43)] int? Third = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [First, Second, Third];
    }

    internal readonly record struct Cooling(
        [Range(0, 255, Shown = "<level>")] int? Level = null, [Range(0, 255, Shown = "<trig>")] int? Trigger = null, [Range(0, 255, Shown = "<clr>")] int? Clear = null)
        : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Level, Trigger, Clear];
    }

    internal readonly record struct PowerLimit(
        [Range(0, 1, Shown = "<on_off>")] int? IsOn = null, [Range(0, 255, Shown = "<sensor>")] int? Sensor = null,
        [Range(0, 255, Shown = "<temp_threshold>")] int? Threshold = null, [Range(0, 65535, Shown = "<duration>")] int? Duration = null,
        [Range(0, 255, Shown = "<trig_cnt>")] int? Triggers = null, [Range(0, 255, Shown = "<crl_cnt>")] int? Clears = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [IsOn, Sensor, Threshold, Duration, Triggers, Clears];
    }

    internal readonly record struct ApReady(
        [OneOf(0, 1)] int? IsOn = null, [OneOf(0, 1)] int? Level = null, [Range(100, 3000)] int? Interval = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [IsOn, Level, Interval];
    }
}
