using System.Buffers.Binary;

namespace Ec20Emulator.Modem.Networking.Icmp;

/// <summary>ICMP echo requests and replies over IPv4 (RFC 792).</summary>
internal static class EchoMessage
{
    private const int HeaderBytes = 8;
    private const int LeastIpHeaderBytes = 20;
    private const int TimeToLiveAt = 8;
    private const byte RequestType = 8;
    private const byte ReplyType = 0;

    /// <summary>Writes a request: header and payload, without the IP header.</summary>
    public static byte[] WriteRequest(ushort identifier, ushort sequence, int payloadBytes)
    {
        var message = new byte[HeaderBytes + payloadBytes];
        message[0] = RequestType;
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(4), identifier);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(6), sequence);
        for (var i = 0; i < payloadBytes; i++)
            message[HeaderBytes + i] = (byte)('a' + i % 23);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), Checksum(message));
        return message;
    }

    /// <summary>The time to live, 1-255, of an IPv4 packet that holds the reply to a request; null where it holds something else.</summary>
    /// <param name="packet">With its IP header, as a raw socket delivers it.</param>
    /// <param name="request">What <see cref="WriteRequest"/> wrote.</param>
    public static int? TimeToLiveOfReply(ReadOnlySpan<byte> packet, ReadOnlySpan<byte> request)
    {
        if (packet.Length < LeastIpHeaderBytes || packet[0] >> 4 != 4)
            return null;
        var ipHeaderBytes = (packet[0] & 15) * 4;
        if (ipHeaderBytes < LeastIpHeaderBytes || packet.Length < ipHeaderBytes + HeaderBytes)
            return null;
        var message = packet[ipHeaderBytes..];
        var isReply = message[0] == ReplyType && message[1] == 0 && Checksum(message) == 0 && message[4..].SequenceEqual(request[4..]);
        return isReply && packet[TimeToLiveAt] > 0 ? packet[TimeToLiveAt] : null;
    }

    /// <summary>The Internet checksum (RFC 1071); 0 over a message that holds its own.</summary>
    internal static ushort Checksum(ReadOnlySpan<byte> message)
    {
        uint sum = 0;
        for (; message.Length >= 2; message = message[2..])
            sum += BinaryPrimitives.ReadUInt16BigEndian(message);
        if (message.Length == 1)
            sum += (uint)message[0] << 8;
        while (sum >> 16 != 0)
            sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)~sum;
    }
}
