namespace Ec20Emulator.Modem.Features.Multiplexer.Frames;

/// <summary>Types of frames: the control octet without the P/F bit (3GPP 27.010, 5.2.1.3).</summary>
internal enum FrameType : byte
{
    /// <summary>Unnumbered information, with a check sequence over header and data.</summary>
    Ui = 0x03,

    /// <summary>Disconnected mode: there is no such channel.</summary>
    Dm = 0x0F,

    /// <summary>Set asynchronous balanced mode: opens a channel.</summary>
    Sabm = 0x2F,

    /// <summary>Disconnect: closes a channel.</summary>
    Disc = 0x43,

    /// <summary>Unnumbered acknowledgement.</summary>
    Ua = 0x63,

    /// <summary>Unnumbered information with header check: the check sequence does not cover the data.</summary>
    Uih = 0xEF,
}
