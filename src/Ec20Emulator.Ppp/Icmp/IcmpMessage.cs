using System.Buffers.Binary;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Icmp;

/// <summary>ICMP messages of both families as far as a data call has them (RFC 792, RFC 4443).</summary>
internal static class IcmpMessage
{
    private const int HeaderBytes = 8;

    /// <summary>The protocol number of a family.</summary>
    public static IpProtocol Protocol(bool isV6) => isV6 ? IpProtocol.Icmpv6 : IpProtocol.Icmp;

    /// <summary>True where a message is whole: long enough, the checksum right.</summary>
    public static bool IsValid(in IpPacket packet) =>
        packet.Payload.Length >= HeaderBytes && Checksum(packet.Path, packet.Payload) == 0;

    /// <summary>True for an echo request.</summary>
    public static bool IsEchoRequest(in IpPacket packet) => packet.Payload[0] == (packet.Path.IsV6 ? 128 : 8) && packet.Payload[1] == 0;

    /// <summary>Size of the payload of an echo, bytes.</summary>
    public static int EchoBytes(ReadOnlySpan<byte> message) => message.Length - HeaderBytes;

    /// <summary>Makes the reply of an echo request: the same message, its type and checksum apart.</summary>
    public static byte[] ToEchoReply(in IpPath path, ReadOnlySpan<byte> request)
    {
        var reply = request.ToArray();
        reply[0] = (byte)(path.IsV6 ? 129 : 0);
        Seal(path, reply);
        return reply;
    }

    /// <summary>Makes a destination unreachable message about a datagram of the host.</summary>
    /// <param name="path">From whom to the host.</param>
    /// <param name="about">The packet that could not be delivered, or its beginning.</param>
    /// <param name="isPort">True where nobody listens there; false where the address is out of reach.</param>
    public static byte[] ToUnreachable(in IpPath path, ReadOnlySpan<byte> about, bool isPort)
    {
        var message = new byte[HeaderBytes + about.Length];
        (message[0], message[1]) = path.IsV6 ? ((byte)1, (byte)(isPort ? 4 : 3)) : ((byte)3, (byte)(isPort ? 3 : 1));
        about.CopyTo(message.AsSpan(HeaderBytes));
        Seal(path, message);
        return message;
    }

    /// <summary>Fills in the checksum.</summary>
    public static void Seal(in IpPath path, Span<byte> message)
    {
        message[2..4].Clear();
        BinaryPrimitives.WriteUInt16BigEndian(message[2..], Checksum(path, message));
    }

    private static ushort Checksum(in IpPath path, ReadOnlySpan<byte> message) =>
        path.IsV6 ? InternetChecksum.Of(path, IpProtocol.Icmpv6, message) : InternetChecksum.Of(message);
}
