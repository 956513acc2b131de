namespace Ec20Emulator.Ppp.Ip;

/// <summary>Protocol field of IPv4 and next header of IPv6 (IANA protocol numbers).</summary>
internal enum IpProtocol : byte
{
    /// <summary>IPv6 hop-by-hop options.</summary>
    HopByHop = 0,

    /// <summary>ICMP of IPv4.</summary>
    Icmp = 1,

    /// <summary>TCP.</summary>
    Tcp = 6,

    /// <summary>UDP.</summary>
    Udp = 17,

    /// <summary>IPv6 routing header.</summary>
    Routing = 43,

    /// <summary>IPv6 fragment header.</summary>
    Fragment = 44,

    /// <summary>ICMP of IPv6.</summary>
    Icmpv6 = 58,

    /// <summary>IPv6 destination options.</summary>
    DestinationOptions = 60,
}
