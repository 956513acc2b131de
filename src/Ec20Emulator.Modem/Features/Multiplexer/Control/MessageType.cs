namespace Ec20Emulator.Modem.Features.Multiplexer.Control;

/// <summary>Messages of the control channel: the type octet without its E/A and C/R bits (3GPP 27.010, 5.4.6.3).</summary>
internal enum MessageType : byte
{
    /// <summary>Non-supported command.</summary>
    NonSupported = 0x10,

    /// <summary>Test: comes back as it is.</summary>
    Test = 0x20,

    /// <summary>Power saving control.</summary>
    PowerSaving = 0x40,

    /// <summary>Remote line status.</summary>
    RemoteLineStatus = 0x50,

    /// <summary>Flow control off: the sender takes no data on any channel.</summary>
    FlowOff = 0x60,

    /// <summary>Parameter negotiation.</summary>
    Parameters = 0x80,

    /// <summary>Remote port negotiation.</summary>
    RemotePort = 0x90,

    /// <summary>Flow control on: the sender takes data again.</summary>
    FlowOn = 0xA0,

    /// <summary>Multiplexer close-down.</summary>
    CloseDown = 0xC0,

    /// <summary>Modem status: the lines of one channel.</summary>
    ModemStatus = 0xE0,
}
