using System.Text.Json;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Core.Stored;

/// <summary>Settings that are a row of numbers.</summary>
internal static class SavedNumbers
{
    /// <summary>The numbers saved last; the factory values where none are, or not as many.</summary>
    /// <param name="settings">Where they are kept.</param>
    /// <param name="key">Their name there.</param>
    /// <param name="factory">Factory values.</param>
    public static int[] ReadNumbers(this ISavedSettings settings, string key, int[] factory)
    {
        try
        {
            return settings.Read(key)?.Deserialize<int[]>() is { } saved && saved.Length == factory.Length ? saved : factory;
        }
        catch (JsonException)
        {
            return factory;
        }
    }

    /// <summary>Saves numbers.</summary>
    /// <returns>False, with the old ones still in force, where the host computer could not store them.</returns>
    public static bool SaveNumbers(this ISavedSettings settings, string key, int[] numbers) =>
        settings.Save(key, JsonSerializer.SerializeToNode(numbers));
}
