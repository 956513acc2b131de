namespace Ec20Emulator.Modem.Capture;

/// <summary>What the packets of an interface begin with (tcpdump.org link-layer header types).</summary>
internal enum LinkType : ushort
{
    /// <summary>PPP with address and control field, as RFC 1662 frames it, without flags, escapes and check sequence.</summary>
    Ppp = 9,

    /// <summary>An IPv4 or IPv6 header.</summary>
    RawIp = 101,

    /// <summary>Reserved for private use, the first of its kind: here, bytes of a serial line.</summary>
    User0 = 147,
}
