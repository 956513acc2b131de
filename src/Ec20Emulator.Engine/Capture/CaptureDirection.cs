namespace Ec20Emulator.Modem.Capture;

/// <summary>Which way a packet went, as the host sees it (draft-ietf-opsawg-pcapng, epb_flags).</summary>
internal enum CaptureDirection : uint
{
    /// <summary>To the host.</summary>
    Inbound = 1,

    /// <summary>From the host.</summary>
    Outbound = 2,
}
