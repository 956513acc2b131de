using System.Buffers.Binary;
using Ec20Emulator.Ppp.Dhcp;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Ethernet;

/// <summary>
/// A wire with one host and one router on it, from the router's end: frames in and out (RFC 894, RFC 2464), and what is answered on the wire itself:
/// ARP (RFC 826), neighbour solicitations (RFC 4861) and DHCP. Nothing waits here.
/// </summary>
internal sealed class EthernetLink
{
    /// <summary>Bytes in front of a packet.</summary>
    public const int HeaderBytes = 14;

    private const int LargestPacket = 1500;
    private const int ArpBytes = 28;
    private const ulong ArpForIpv4 = 0x0001_0800_0604;
    private const ushort ArpRequest = 1;
    private const byte ArpReply = 2;
    private const int AddressBytes = 6;

    private readonly DhcpServer _dhcp;
    private readonly NeighbourSolicitation _neighbours;
    private readonly byte[] _router;
    private readonly byte[] _own;
    private readonly byte[] _host = new byte[AddressBytes];
    private readonly PacketQueue _answers = new();

    /// <summary>Makes one.</summary>
    /// <param name="own">Address of the router on the wire, 6 octets.</param>
    /// <param name="host">Address of the host, until it is seen to have another.</param>
    /// <param name="router">IP address of the router, 4 octets.</param>
    /// <param name="dhcp">Who gives the host its address.</param>
    public EthernetLink(byte[] own, byte[] host, byte[] router, DhcpServer dhcp)
    {
        (_own, _router, _dhcp) = (own, router, dhcp);
        _neighbours = new NeighbourSolicitation(own);
        host.CopyTo(_host, 0);
    }

    /// <summary>Takes a frame of the host.</summary>
    /// <returns>The packet it carries for the network behind the router; empty where there is none.</returns>
    public ReadOnlyMemory<byte> Receive(ReadOnlyMemory<byte> frame)
    {
        var octets = frame.Span;
        if (octets.Length <= HeaderBytes || octets.Length > HeaderBytes + LargestPacket + 1 || !IsForUs(octets))
            return default;
        octets.Slice(AddressBytes, AddressBytes).CopyTo(_host);
        var rest = frame[HeaderBytes..];
        switch ((EtherType)BinaryPrimitives.ReadUInt16BigEndian(octets[(2 * AddressBytes)..]))
        {
            case EtherType.Arp:
                AnswerArp(rest.Span);
                return default;
            case EtherType.Ipv4 or EtherType.Ipv6 when IpPacket.TryRead(rest.Span, out var packet) && !TryAnswer(packet):
                return rest;
            default:
                return default;
        }
    }

    /// <summary>Takes an answer of the wire itself.</summary>
    /// <param name="frame">The frame.</param>
    /// <returns>False where there is none.</returns>
    public bool TryTake(out ReadOnlyMemory<byte> frame)
    {
        var isThere = _answers.TryTake(out var answer);
        frame = answer;
        return isThere;
    }

    /// <summary>Makes the frame of a packet for the host.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="frame">Room for it and its header.</param>
    /// <returns>Bytes of the frame.</returns>
    public int Wrap(ReadOnlySpan<byte> packet, Span<byte> frame)
    {
        WriteHeader(frame, packet[0] >> 4 == 6 ? EtherType.Ipv6 : EtherType.Ipv4);
        packet.CopyTo(frame[HeaderBytes..]);
        return HeaderBytes + packet.Length;
    }

    private bool IsForUs(ReadOnlySpan<byte> octets) => octets[..AddressBytes].SequenceEqual(_own) || (octets[0] & 1) != 0;

    private bool TryAnswer(in IpPacket packet)
    {
        if (_neighbours.Answer(packet) is { } advertisement)
        {
            Answer(EtherType.Ipv6, advertisement);
            return true;
        }
        if (!DhcpServer.IsFor(packet))
            return false;
        if (_dhcp.Answer(packet) is { } reply)
            Answer(EtherType.Ipv4, reply);
        return true;
    }

    private void AnswerArp(ReadOnlySpan<byte> request)
    {
        if (request.Length < ArpBytes || BinaryPrimitives.ReadUInt64BigEndian(request) >> 16 != ArpForIpv4
            || BinaryPrimitives.ReadUInt16BigEndian(request[6..]) != ArpRequest || !request.Slice(24, 4).SequenceEqual(_router))
            return;
        var reply = request[..ArpBytes].ToArray();
        reply[7] = ArpReply;
        _own.CopyTo(reply, 8);
        _router.CopyTo(reply, 14);
        request.Slice(8, 10).CopyTo(reply.AsSpan(18));
        Answer(EtherType.Arp, reply);
    }

    private void Answer(EtherType type, ReadOnlySpan<byte> payload)
    {
        var frame = new byte[HeaderBytes + payload.Length];
        WriteHeader(frame, type);
        payload.CopyTo(frame.AsSpan(HeaderBytes));
        _answers.Add(frame);
    }

    private void WriteHeader(Span<byte> frame, EtherType type)
    {
        _host.CopyTo(frame);
        _own.CopyTo(frame[AddressBytes..]);
        BinaryPrimitives.WriteUInt16BigEndian(frame[(2 * AddressBytes)..], (ushort)type);
    }
}
