namespace Ec20Emulator.Ppp;

/// <summary>Protocol field of a PPP frame (RFC 1661 section 2; numbers of the IANA PPP registry).</summary>
internal enum PppProtocol : ushort
{
    /// <summary>Internet Protocol version 4.</summary>
    Ipv4 = 0x0021,

    /// <summary>Internet Protocol version 6.</summary>
    Ipv6 = 0x0057,

    /// <summary>IP Control Protocol (RFC 1332).</summary>
    Ipcp = 0x8021,

    /// <summary>IPv6 Control Protocol (RFC 5072).</summary>
    Ipv6cp = 0x8057,

    /// <summary>Link Control Protocol (RFC 1661).</summary>
    Lcp = 0xC021,

    /// <summary>Password Authentication Protocol (RFC 1334).</summary>
    Pap = 0xC023,

    /// <summary>Challenge Handshake Authentication Protocol (RFC 1994).</summary>
    Chap = 0xC223,
}
