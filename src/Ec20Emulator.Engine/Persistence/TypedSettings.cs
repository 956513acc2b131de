using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ec20Emulator.Modem.Persistence;

/// <summary>Saved settings as values of a type.</summary>
internal static class TypedSettings
{
    /// <summary>The value saved last; null where there is none, or none of this type.</summary>
    /// <param name="settings">Where it is kept.</param>
    /// <param name="key">Its name there.</param>
    /// <param name="shape">What it consists of.</param>
    public static T? Read<T>(this ISavedSettings settings, string key, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return settings.Read(key)?.Deserialize(shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Saves a value.</summary>
    /// <returns>False, with the old value still in force and the reason logged, where the host computer could not store it.</returns>
    public static bool Save<T>(this ISavedSettings settings, string key, T value, JsonTypeInfo<T> shape)
        where T : class => settings.Save(key, JsonSerializer.SerializeToNode(value, shape));
}
