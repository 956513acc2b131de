using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Stored;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Audio;

/// <summary>The keys of AT+QAUDCFG with their ranges and factory values (device-extras.md 1): the volume of tones alone is saved.</summary>
internal static class AudioTuning
{
    private const string Command = "+QAUDCFG";

    /// <summary>The keys.</summary>
    public static IReadOnlyList<IKeyedSetting> Keys(ISavedSettings saved, AudioSettings settings) =>
    [
        new StoredSetting<Percent>(Command, "alc5616/dlgain", settings.Volatile(79)),
        new StoredSetting<Percent>(Command, "alc5616/ulgain", settings.Volatile(73)),
        new StoredSetting<Percent>(Command, "tonevolume", new StoredNumbers((saved, "tonevolume"), 10)),
        new StoredSetting<Switch>(Command, "alc5616/pwrctr", settings.Volatile(0)),
        new StoredSetting<Percent>(Command, "nau8814/dlgain", settings.Volatile(79)),
        new StoredSetting<Switch>(Command, "nau8814/aoutput", settings.Volatile(0)),
        new StoredSetting<SwitchedGain>(Command, "encgain", settings.Volatile(0, 8192)),
        new StoredSetting<Tone>(Command, "voltedtmfcfg", settings.Volatile(200, 5000)),
        new StoredSetting<Gain>(Command, "decgain", settings.Volatile(8192)),
        new StoredSetting<Suppression>(Command, "fns", settings.Volatile(0, 0)),
    ];

    internal readonly record struct Percent([Range(0, 100)] int? Level = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Level];
    }

    internal readonly record struct Switch([OneOf(0, 1)] int? IsOn = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [IsOn];
    }

    internal readonly record struct SwitchedGain([OneOf(0, 1)] int? IsOn = null, [Range(0, 65535)] int? Gain = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [IsOn, Gain];
    }

    internal readonly record struct Tone([Range(1, 1000)] int? Duration = null, [Range(0, 65535)] int? Volume = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Duration, Volume];
    }

    internal readonly record struct Gain([Range(0, 65535)] int? Value = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Value];
    }

    internal readonly record struct Suppression([OneOf(0)] int? Kind = null, [OneOf(0, 1)] int? IsOn = null) : IStoredValues
    {
        public IReadOnlyList<int?> Values => [Kind, IsOn];
    }
}
