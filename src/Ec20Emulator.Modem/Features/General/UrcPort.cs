using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.General;

/// <summary>The port AT+QURCCFG sends URCs to; saved at once, in force at once (at-engine.md 8).</summary>
internal sealed class UrcPort
{
    private const string SettingKey = "qurccfg";

    private readonly UrcRouter _router;
    private readonly ISavedSettings _settings;

    /// <summary>Takes over what was saved last.</summary>
    public UrcPort(UrcRouter router, ISavedSettings settings)
    {
        (_router, _settings) = (router, settings);
        if (settings.Read(SettingKey) is JsonValue saved && saved.TryGetValue<string>(out var name))
            router.ConfiguredPort = name;
    }

    /// <summary>The configured name; a port that is not there counts as not attached.</summary>
    public string Name => _router.ConfiguredPort;

    /// <summary>Configures another port.</summary>
    /// <returns>False, with nothing changed, where the host computer could not store it.</returns>
    public bool TrySet(string name)
    {
        if (!_settings.Save(SettingKey, name))
            return false;
        _router.ConfiguredPort = name;
        return true;
    }
}
