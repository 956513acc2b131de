using Ec20Emulator.Modem.Features.Sms.Storage;

namespace Ec20Emulator.Modem.Features.Sms.Settings;

/// <summary>The memories AT+CPMS has chosen.</summary>
internal sealed class MessageMemories(MessageStores stores, SmsSettings settings)
{
    /// <summary>Read, listed and deleted from.</summary>
    public MessageStore Reading => stores[settings.Saved.Reading];

    /// <summary>Written to and sent from.</summary>
    public MessageStore Writing => stores[settings.Saved.Writing];

    /// <summary>Where new messages go.</summary>
    public MessageStore Receiving => stores[settings.Saved.Receiving];
}
