using System.Buffers.Binary;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Icmp;

/// <summary>
/// The router advertisement that gives an IPv6 host its prefix, its default route (RFC 4861 section 4.2) and a DNS server (RFC 8106 section 5.1):
/// IPv6CP has none of them.
/// </summary>
internal static class RouterAdvertisement
{
    private const byte Solicitation = 133;
    private const byte Advertisement = 134;
    private const uint Lifetime = 9000;

    /// <summary>True where the host asks for one.</summary>
    public static bool IsSolicited(in IpPacket packet) => packet.Path.IsV6 && packet.Payload[0] == Solicitation;

    /// <summary>Makes one.</summary>
    /// <param name="path">From our link-local address to all nodes.</param>
    /// <param name="prefix">The first 64 bits of the host's addresses, the rest zero.</param>
    /// <param name="dnsServer">Whom to ask for names.</param>
    /// <param name="mtu">Largest packet, bytes.</param>
    public static byte[] ToBytes(in IpPath path, UInt128 prefix, UInt128 dnsServer, int mtu)
    {
        var message = new byte[16 + 8 + 32 + 24];
        (message[0], message[4]) = (Advertisement, 64);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(6), (ushort)Lifetime);
        var option = message.AsSpan(16);
        (option[0], option[1]) = (5, 1); // MTU
        BinaryPrimitives.WriteUInt32BigEndian(option[4..], (uint)mtu);
        option = option[8..];
        (option[0], option[1], option[2], option[3]) = (3, 4, 64, 0x40); // Prefix, for addresses the host makes itself
        BinaryPrimitives.WriteUInt32BigEndian(option[4..], uint.MaxValue);
        BinaryPrimitives.WriteUInt32BigEndian(option[8..], uint.MaxValue);
        BinaryPrimitives.WriteUInt128BigEndian(option[16..], prefix);
        option = option[32..];
        (option[0], option[1]) = (25, 3); // DNS server
        BinaryPrimitives.WriteUInt32BigEndian(option[4..], Lifetime);
        BinaryPrimitives.WriteUInt128BigEndian(option[8..], dnsServer);
        IcmpMessage.Seal(path, message);
        return message;
    }
}
