using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>The emergency numbers of AT+QECCNUM, without and with a SIM that works; saved at once (sms-calls.md 8).</summary>
internal sealed partial class EmergencyNumbers
{
    /// <summary>Numbers in each list.</summary>
    public const int Most = 20;

    private const string Key = "qeccnum";

    private readonly ISavedSettings _settings;
    private Lists _lists;

    /// <summary>Takes over what was saved last.</summary>
    public EmergencyNumbers(ISavedSettings settings)
    {
        _settings = settings;
        _lists = settings.Read(Key, EmergencyNumbersJson.Default.Lists) ?? Lists.Factory;
        if (_lists.WithoutSim is null || _lists.WithSim is null)
            _lists = Lists.Factory;
    }

    /// <summary>The numbers of a list.</summary>
    /// <param name="withSim">True for the list in force while the SIM works.</param>
    public IReadOnlyList<string> Of(bool withSim) => withSim ? _lists.WithSim : _lists.WithoutSim;

    /// <summary>True where a list has a number.</summary>
    public bool Contain(string digits, bool withSim) => Of(withSim).Contains(digits);

    /// <summary>Changes a list.</summary>
    /// <returns>False, with nothing changed, where the host computer could not store it.</returns>
    public bool TrySet(bool withSim, IReadOnlyList<string> numbers)
    {
        var lists = withSim ? _lists with { WithSim = [.. numbers] } : _lists with { WithoutSim = [.. numbers] };
        if (!_settings.Save(Key, lists, EmergencyNumbersJson.Default.Lists))
            return false;
        _lists = lists;
        return true;
    }

    /// <summary>The lists as they are kept.</summary>
    internal sealed record Lists(string[] WithoutSim, string[] WithSim)
    {
        /// <summary>Factory values.</summary>
        public static readonly Lists Factory = new(["911", "112", "00", "08", "110", "999", "118", "119"], ["911", "112"]);
    }

    [JsonSerializable(typeof(Lists))]
    private sealed partial class EmergencyNumbersJson : JsonSerializerContext;
}
