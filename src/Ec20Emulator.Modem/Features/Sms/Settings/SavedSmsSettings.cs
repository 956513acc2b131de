using Ec20Emulator.Modem.Features.Sms.Storage;

namespace Ec20Emulator.Modem.Features.Sms.Settings;

/// <summary>The settings that save themselves (sms-calls.md 1); factory values are the defaults.</summary>
/// <param name="NewMessages">AT+CNMI.</param>
/// <param name="Service">AT+CSMS: 1 = the host acknowledges messages passed on to it.</param>
/// <param name="IsTextMode">AT+CMGF=1.</param>
/// <param name="Reading">AT+CPMS, first memory: read, listed and deleted from.</param>
/// <param name="Writing">AT+CPMS, second memory: written to and sent from.</param>
/// <param name="Receiving">AT+CPMS, third memory: where new messages go.</param>
internal sealed record SavedSmsSettings(
    NewMessageSettings NewMessages,
    int Service = 0,
    bool IsTextMode = false,
    string Reading = MessageStores.Me,
    string Writing = MessageStores.Me,
    string Receiving = MessageStores.Me)
{
    /// <summary>Names AT+CPMS takes.</summary>
    public static readonly string[] Memories = [MessageStores.Me, MessageStores.Mt, MessageStores.Sm, MessageStores.Sr];

    /// <summary>Factory values.</summary>
    public SavedSmsSettings()
        : this(new NewMessageSettings())
    {
    }

    /// <summary>AT+CMMS, 0-2.</summary>
    public int MoreMessages { get; set; }

    /// <summary>AT+CGSMS, 0-3.</summary>
    public int Bearer { get; set; } = 1;

    /// <summary>AT+CSCB.</summary>
    public BroadcastSelection Selection { get; set; } = BroadcastSelection.None;

    /// <summary>True where every value is one its command takes.</summary>
    public bool IsValid =>
        NewMessages is { IsValid: true } && Service is 0 or 1 && Memories.Contains(Reading) && Memories.Contains(Writing) && Memories.Contains(Receiving)
        && MoreMessages is >= 0 and <= 2 && Bearer is >= 0 and <= 3 && Selection is { IsValid: true };
}
