namespace Ec20Emulator.Ppp.Ethernet;

/// <summary>What a frame carries (IEEE 802 numbers).</summary>
internal enum EtherType : ushort
{
    /// <summary>IPv4.</summary>
    Ipv4 = 0x0800,

    /// <summary>ARP.</summary>
    Arp = 0x0806,

    /// <summary>IPv6.</summary>
    Ipv6 = 0x86DD,
}
