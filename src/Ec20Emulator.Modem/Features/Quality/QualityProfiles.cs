using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Quality;

/// <summary>Profiles by context, each the values as they are printed; saved at once.</summary>
/// <param name="settings">Where they are kept.</param>
/// <param name="key">Their name there.</param>
internal sealed partial class QualityProfiles(ISavedSettings settings, string key)
{
    /// <summary>The profiles, by context.</summary>
    public SortedDictionary<int, string> All => settings.Read(key, QualityProfilesJson.Default.SortedDictionaryInt32String) ?? [];

    /// <summary>Sets the profile of a context; null takes it away.</summary>
    /// <returns>False where it could not be stored.</returns>
    public bool TrySet(int contextId, string? profile)
    {
        var all = All;
        if (profile is null)
            all.Remove(contextId);
        else
            all[contextId] = profile;
        return settings.Save(key, all, QualityProfilesJson.Default.SortedDictionaryInt32String);
    }

    [JsonSerializable(typeof(SortedDictionary<int, string>))]
    private sealed partial class QualityProfilesJson : JsonSerializerContext;
}
