using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.NetworkTime;

/// <summary>AT+CTZU and AT+CTZR, saved at once; AT&amp;F resets AT+CTZR (at-engine.md 11).</summary>
internal sealed partial class TimeReports : IProfileMember
{
    private const string Key = "network-time";

    private readonly ISavedSettings _settings;

    /// <summary>Takes over what was saved last.</summary>
    public TimeReports(ISavedSettings settings)
    {
        _settings = settings;
        Values = settings.Read(Key, TimeReportsJson.Default.Stored) ?? new Stored();
    }

    public string Name => "ctzr";

    public ProfileUses Uses => ProfileUses.Factory;

    /// <summary>The settings in force.</summary>
    public Stored Values { get; private set; }

    /// <summary>Changes settings.</summary>
    /// <returns>False, with nothing changed, where they could not be stored.</returns>
    public bool TrySet(Stored values)
    {
        if (!_settings.Save(Key, values, TimeReportsJson.Default.Stored))
            return false;
        Values = values;
        return true;
    }

    public void ResetToFactory() => TrySet(Values with { Report = 0 });

    /// <summary>The settings as they are kept.</summary>
    /// <param name="Update">AT+CTZU: 0 the clock is left alone, 1 it is set to UTC with the zone, 3 to local time.</param>
    /// <param name="Report">AT+CTZR: 0 no URC, 1 <c>+CTZV</c>, 2 <c>+CTZE</c>.</param>
    internal sealed record Stored(int Update = 0, int Report = 0);

    [JsonSerializable(typeof(Stored))]
    private sealed partial class TimeReportsJson : JsonSerializerContext;
}
