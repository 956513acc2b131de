using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Lines;

/// <summary>What AT+QCFG sets about RI and the moment of URCs; saved at once, in force at once (at-engine.md 8).</summary>
internal sealed partial class RiSettings
{
    private const string Key = "ri";

    private readonly ISavedSettings _settings;

    /// <summary>Takes over what was saved last.</summary>
    public RiSettings(ISavedSettings settings)
    {
        _settings = settings;
        Values = settings.Read(Key, RiSettingsJson.Default.Stored) ?? new Stored();
    }

    /// <summary>The settings in force.</summary>
    public Stored Values { get; private set; }

    /// <summary>The signal of a kind of URC.</summary>
    public RiSignal For(UrcKind kind) => kind switch
    {
        UrcKind.Ring => Values.Ring,
        UrcKind.Message => Values.Message,
        _ => Values.Other,
    };

    /// <summary>Changes settings.</summary>
    /// <returns>False, with nothing changed, where the host computer could not store them.</returns>
    public bool TrySet(Stored values)
    {
        if (!_settings.Save(Key, values, RiSettingsJson.Default.Stored))
            return false;
        Values = values;
        return true;
    }

    /// <summary>The settings as they are kept.</summary>
    /// <param name="Ring">"urc/ri/ring".</param>
    /// <param name="Message">"urc/ri/smsincoming".</param>
    /// <param name="Other">"urc/ri/other".</param>
    /// <param name="IsPhysical">"risignaltype": true = always RI of the UART.</param>
    /// <param name="IsDelayed">"urc/delay": URCs go out at the end of the pulse.</param>
    /// <param name="IsCached">"urc/cache": URCs are kept.</param>
    internal sealed record Stored(
        RiRingSignal Ring, RiSignal Message, RiSignal Other, bool IsPhysical = false, bool IsDelayed = false, bool IsCached = false)
    {
        /// <summary>Factory values.</summary>
        public Stored()
            : this(new RiRingSignal(), new RiSignal(), new RiSignal())
        {
        }
    }

    [JsonSerializable(typeof(Stored))]
    private sealed partial class RiSettingsJson : JsonSerializerContext;
}
