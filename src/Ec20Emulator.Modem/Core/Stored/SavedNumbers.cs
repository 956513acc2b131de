using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Core.Stored;

/// <summary>Settings that are a row of numbers.</summary>
internal static partial class SavedNumbers
{
    /// <summary>The numbers saved last; the factory values where none are, or not as many.</summary>
    /// <param name="settings">Where they are kept.</param>
    /// <param name="key">Their name there.</param>
    /// <param name="factory">Factory values.</param>
    public static int[] ReadNumbers(this ISavedSettings settings, string key, int[] factory)
    {
        return settings.Read(key, SavedNumbersJson.Default.Int32Array) is { } saved && saved.Length == factory.Length ? saved : factory;
    }

    /// <summary>Saves numbers.</summary>
    /// <returns>False, with the old ones still in force, where the host computer could not store them.</returns>
    public static bool SaveNumbers(this ISavedSettings settings, string key, int[] numbers) =>
        settings.Save(key, numbers, SavedNumbersJson.Default.Int32Array);

    [JsonSerializable(typeof(int[]))]
    private sealed partial class SavedNumbersJson : JsonSerializerContext;
}
