using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Stored;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Configuration;

/// <summary>The keys of AT+QCFG that are only stored, with their ranges and factory values: the one table of them (device-extras.md 7).</summary>
internal static class StoredSettings
{
    /// <summary>The settings.</summary>
    /// <param name="settings">Where they are kept.</param>
    public static IEnumerable<IKeyedSetting> Over(ISavedSettings settings) =>
    [
        Stored<HsdpaCategory>("hsdpacat", settings, 24),
        Stored<HsupaCategory>("hsupacat", settings, 6),
        Stored<UpTo4>("rrc", settings, 4),
        Stored<UpTo2>("sgsn", settings, 2),
        Stored<UpTo2>("msc", settings, 2),
        Stored<Switch>("tdscsq", settings, 0),
        Stored<UpTo2>("tone/incoming", settings, 0),
        Stored<UpTo3>("usbnet", settings, 0),
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
    ];

    private static StoredSetting<TArgs> Stored<TArgs>(string key, ISavedSettings settings, params int[] factory)
        where TArgs : struct, IStoredValues => new("+QCFG", key, new StoredNumbers((settings, $"qcfg-{key}"), factory));

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

    internal readonly record struct HsdpaCategory(
        [OneOf(6, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct HsupaCategory([OneOf(5, 6)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct ApReady(
        [OneOf(0, 1)] int? IsOn = null, [OneOf(0, 1)] int? Level = null, [Range(100, 3000)] int? Interval = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [IsOn, Level, Interval];
    }
}
