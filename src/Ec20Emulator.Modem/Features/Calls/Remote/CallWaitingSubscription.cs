namespace Ec20Emulator.Modem.Features.Calls.Remote;

/// <summary>
/// Whether the network offers a second call, as the subscriber has asked by AT+CCWA; per class: 1 voice, 2 data, 4 fax. Part of the world:
/// it outlives power cycles. Off until the subscriber asks.
/// </summary>
internal sealed class CallWaitingSubscription
{
    /// <summary>The classes it is on for, 0-7.</summary>
    public int Classes { get; private set; }

    /// <summary>True where a voice call may wait.</summary>
    public bool IsOnForVoice => (Classes & ServiceClass.Voice) != 0;

    /// <summary>Switches it on or off for classes.</summary>
    public void Switch(bool isOn, int classes) => Classes = isOn ? Classes | classes : Classes & ~classes;
}
