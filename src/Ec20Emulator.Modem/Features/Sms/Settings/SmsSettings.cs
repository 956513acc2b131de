using System.Text.Json;
using System.Text.Json.Serialization;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Persistence;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms.Settings;

/// <summary>The settings of the message commands, device-wide; most save themselves, and AT&amp;F resets all of them (sms-calls.md 1).</summary>
internal sealed partial class SmsSettings : IProfileMember
{
    private const string Key = "sms";

    private readonly ISavedSettings _settings;

    /// <summary>Takes over what was saved last.</summary>
    public SmsSettings(ISavedSettings settings, ILogger log)
    {
        _settings = settings;
        try
        {
            Saved = settings.Read(Key)?.Deserialize(SmsSettingsJson.Default.SavedSmsSettings) ?? new SavedSmsSettings();
            if (!Saved.IsValid)
                throw new JsonException("a value is out of range");
        }
        catch (JsonException exception)
        {
            SmsLog.SettingsUnreadable(log, exception.Message);
            Saved = new SavedSmsSettings();
        }
    }

    /// <summary>Those that save themselves.</summary>
    public SavedSmsSettings Saved { get; private set; }

    /// <summary>AT+CSMP.</summary>
    public TextModeParameters Parameters { get; set; } = new();

    /// <summary>AT+CSDH: true shows the header fields.</summary>
    public bool ShowsDetail { get; set; }

    public string Name => Key;

    public ProfileUses Uses => ProfileUses.Factory;

    /// <summary>Changes those that save themselves.</summary>
    /// <returns>False, with nothing changed, where the host computer could not store them.</returns>
    public bool TrySet(SavedSmsSettings values)
    {
        if (values == Saved)
            return true;
        if (!_settings.Save(Key, values, SmsSettingsJson.Default.SavedSmsSettings))
            return false;
        Saved = values;
        return true;
    }

    /// <summary>Changes those that save themselves, and answers.</summary>
    public AtResult Change(SavedSmsSettings values) => TrySet(values) ? AtResult.Ok : AtResult.Cms(CmsError.MemoryFailure);

    /// <summary>AT&amp;F. What cannot be stored as it should is in force all the same.</summary>
    public void ResetToFactory()
    {
        ForgetUnsaved();
        var factory = new SavedSmsSettings { Bearer = Saved.Bearer };
        if (!TrySet(factory))
            Saved = factory;
    }

    /// <summary>Power-up: what is not saved has its factory value.</summary>
    public void ForgetUnsaved() => (Parameters, ShowsDetail) = (new TextModeParameters(), false);

    [JsonSerializable(typeof(SavedSmsSettings))]
    private sealed partial class SmsSettingsJson : JsonSerializerContext;
}
