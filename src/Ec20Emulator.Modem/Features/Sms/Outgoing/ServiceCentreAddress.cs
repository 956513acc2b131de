using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Sms.Outgoing;

/// <summary>AT+CSCA: where messages are handed in. Kept on the SIM card, which comes with one.</summary>
internal sealed class ServiceCentreAddress
{
    private const string Key = "sms-csca";

    private readonly ISavedSettings _settings;

    /// <summary>Takes over what was saved last.</summary>
    /// <param name="settings">Where it is kept.</param>
    /// <param name="factory">What the card comes with; null = none.</param>
    public ServiceCentreAddress(ISavedSettings settings, SmsAddress? factory)
    {
        _settings = settings;
        Current = factory;
        if (settings.Read(Key) is JsonValue saved && saved.TryGetValue<string>(out var text))
            Current = text.Split(' ') is [var number, var digits] && int.TryParse(digits, out var type) && SmsAddress.TryParse(number, type, out var address)
                ? address
                : null;
    }

    /// <summary>The number in force; null = none.</summary>
    public SmsAddress? Current { get; private set; }

    /// <summary>Changes it.</summary>
    /// <returns>False, with nothing changed, where the host computer could not store it.</returns>
    public bool TrySet(SmsAddress? address)
    {
        if (!_settings.Save(Key, address is null ? "" : $"{address.Text} {address.Type}"))
            return false;
        Current = address;
        return true;
    }
}
