using System.Buffers.Binary;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Udp;

/// <summary>A datagram (RFC 768).</summary>
internal readonly ref struct UdpDatagram
{
    private const int HeaderBytes = 8;

    private UdpDatagram(ushort source, ushort destination, ReadOnlySpan<byte> data)
    {
        (SourcePort, DestinationPort) = (source, destination);
        Data = data;
    }

    /// <summary>Port of the sender.</summary>
    public ushort SourcePort { get; }

    /// <summary>Port of the receiver.</summary>
    public ushort DestinationPort { get; }

    /// <summary>The payload.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Reads a datagram.</summary>
    /// <returns>False where its length or checksum is wrong; IPv6 has no datagram without a checksum.</returns>
    public static bool TryRead(in IpPacket packet, out UdpDatagram datagram)
    {
        datagram = default;
        var octets = packet.Payload;
        if (octets.Length < HeaderBytes)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(octets[4..]);
        if (length < HeaderBytes || length > octets.Length)
            return false;
        octets = octets[..length];
        var hasChecksum = BinaryPrimitives.ReadUInt16BigEndian(octets[6..]) != 0;
        if (hasChecksum ? InternetChecksum.Of(packet.Path, IpProtocol.Udp, octets) != 0 : packet.Path.IsV6)
            return false;
        datagram = new UdpDatagram(BinaryPrimitives.ReadUInt16BigEndian(octets), BinaryPrimitives.ReadUInt16BigEndian(octets[2..]), octets[HeaderBytes..]);
        return true;
    }

    /// <summary>Makes the octets of a datagram.</summary>
    public static byte[] ToBytes(in IpPath path, ushort sourcePort, ushort destinationPort, ReadOnlySpan<byte> data)
    {
        var octets = new byte[HeaderBytes + data.Length];
        BinaryPrimitives.WriteUInt16BigEndian(octets, sourcePort);
        BinaryPrimitives.WriteUInt16BigEndian(octets.AsSpan(2), destinationPort);
        BinaryPrimitives.WriteUInt16BigEndian(octets.AsSpan(4), (ushort)octets.Length);
        data.CopyTo(octets.AsSpan(HeaderBytes));
        var checksum = InternetChecksum.Of(path, IpProtocol.Udp, octets);
        BinaryPrimitives.WriteUInt16BigEndian(octets.AsSpan(6), checksum == 0 ? (ushort)0xFFFF : checksum);
        return octets;
    }
}
