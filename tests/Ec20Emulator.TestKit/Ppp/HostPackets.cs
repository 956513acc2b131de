using System.Buffers.Binary;
using System.Net;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.TestKit.Ppp;

/// <summary>IPv4 packets as a host makes and reads them.</summary>
internal static class HostPackets
{
    private static readonly IpPacketWriter Writer = new();

    /// <summary>Makes a packet.</summary>
    public static byte[] Ip(IPAddress from, IPAddress to, IpProtocol protocol, byte[] payload) => Writer.ToPacket(Path(from, to), protocol, payload);

    /// <summary>Makes the fragments of a packet.</summary>
    public static IEnumerable<byte[]> Fragments(IPAddress from, IPAddress to, IpProtocol protocol, byte[] payload, int mtu) =>
        Writer.ToPackets(Path(from, to), protocol, payload, mtu);

    /// <summary>From where to where.</summary>
    public static IpPath Path(IPAddress from, IPAddress to) =>
        new(from.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6, IpPath.ToNumber(from), IpPath.ToNumber(to));

    /// <summary>Makes an echo request.</summary>
    public static byte[] EchoRequest(IPAddress from, IPAddress to, ushort sequence, byte[] payload)
    {
        byte[] message = [8, 0, 0, 0, 0x12, 0x34, (byte)(sequence >> 8), (byte)sequence, .. payload];
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), InternetChecksum.Of(message));
        return Ip(from, to, IpProtocol.Icmp, message);
    }

    /// <summary>Makes a TCP segment.</summary>
    public static byte[] Tcp(IPAddress from, IPAddress to, ushort hostPort, ushort port, uint sequence, uint acknowledgement, byte flags, ushort window, byte[] data, byte[]? options = null)
    {
        byte[] segment = [.. new byte[20], .. options ?? [], .. data];
        BinaryPrimitives.WriteUInt16BigEndian(segment, hostPort);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), port);
        BinaryPrimitives.WriteUInt32BigEndian(segment.AsSpan(4), sequence);
        BinaryPrimitives.WriteUInt32BigEndian(segment.AsSpan(8), acknowledgement);
        (segment[12], segment[13]) = ((byte)((20 + (options?.Length ?? 0)) / 4 << 4), flags);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(14), window);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(16), InternetChecksum.Of(Path(from, to), IpProtocol.Tcp, segment));
        return Ip(from, to, IpProtocol.Tcp, segment);
    }
}
