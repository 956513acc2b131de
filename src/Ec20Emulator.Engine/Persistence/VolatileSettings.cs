using System.Text.Json.Nodes;

namespace Ec20Emulator.Modem.Persistence;

/// <summary>Saved settings that live as long as the process: they outlive a reboot of the modem, as non-volatile memory does.</summary>
internal sealed class VolatileSettings : ISavedSettings
{
    private readonly Dictionary<string, JsonNode> _values = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public JsonNode? Read(string key) => _values.GetValueOrDefault(key)?.DeepClone();

    /// <inheritdoc/>
    public bool Save(string key, JsonNode? value)
    {
        if (value is null)
            _values.Remove(key);
        else
            _values[key] = value.DeepClone();
        return true;
    }
}
