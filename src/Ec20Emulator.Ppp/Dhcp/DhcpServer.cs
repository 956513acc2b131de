using System.Buffers.Binary;
using System.Net;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Udp;

namespace Ec20Emulator.Ppp.Dhcp;

/// <summary>The DHCP server of a link with one host (RFC 2131): it has one address to give, and keeps nothing.</summary>
/// <param name="lease">What the host is given.</param>
/// <param name="given">Called when the host has been given its address.</param>
internal sealed class DhcpServer(DhcpLease lease, Action given)
{
    private const ushort ServerPort = 67;
    private const ushort ClientPort = 68;
    private const uint LeaseSeconds = 43200;
    private const int SmallestMessage = 300;

    private static readonly UInt128 Broadcast = IpPath.ToNumber(IPAddress.Broadcast);
    private static readonly byte[] Mask = [255, 255, 255, 0];

    private readonly IpPacketWriter _packets = new();

    /// <summary>True for what is meant for a DHCP server.</summary>
    public static bool IsFor(in IpPacket packet) => packet is { Path.IsV6: false, Protocol: IpProtocol.Udp, Fragment.IsFragment: false }
        && packet.Payload.Length >= 4 && BinaryPrimitives.ReadUInt16BigEndian(packet.Payload[2..]) == ServerPort;

    /// <summary>Answers a packet of the host.</summary>
    /// <param name="packet">A packet for a DHCP server.</param>
    /// <returns>The packet for the host; null where there is none: the message is nonsense, for another server, or needs none.</returns>
    public byte[]? Answer(in IpPacket packet)
    {
        if (!UdpDatagram.TryRead(packet, out var datagram) || !DhcpRequest.TryRead(datagram.Data, out var request))
            return null;
        if (request.Server is { } server && !server.Equals(lease.Router))
            return null;
        DhcpMessageType? type = request.Type switch
        {
            DhcpMessageType.Discover => DhcpMessageType.Offer,
            DhcpMessageType.Request => lease.Address.Equals(request.Wanted) ? DhcpMessageType.Ack : DhcpMessageType.Nak,
            DhcpMessageType.Inform => DhcpMessageType.Ack,
            _ => null,
        };
        if (type is null)
            return null;
        var isBroadcast = type is DhcpMessageType.Nak || (request.WantsBroadcast && !request.HasAddress);
        var path = new IpPath(false, IpPath.ToNumber(lease.Router), isBroadcast ? Broadcast : IpPath.ToNumber(lease.Address));
        if (type is DhcpMessageType.Ack)
            given();
        return _packets.ToPacket(path, IpProtocol.Udp, UdpDatagram.ToBytes(path, ServerPort, ClientPort, ToMessage(request, type.Value)));
    }

    private byte[] ToMessage(in DhcpRequest request, DhcpMessageType type)
    {
        var message = new byte[SmallestMessage];
        request.Fixed.CopyTo(message);
        (message[0], message[3]) = (2, 0);
        message.AsSpan(16, 12).Clear(); // yiaddr, siaddr, giaddr
        message.AsSpan(44, 192).Clear(); // sname, file
        var givesAddress = type is not DhcpMessageType.Nak && request.Type is not DhcpMessageType.Inform;
        if (givesAddress)
            lease.Address.GetAddressBytes().CopyTo(message, 16);
        var options = message.AsSpan(DhcpRequest.FixedBytes);
        Put(ref options, DhcpOption.MessageType, [(byte)type]);
        Put(ref options, DhcpOption.Server, lease.Router.GetAddressBytes());
        if (givesAddress)
            Put(ref options, DhcpOption.LeaseTime, [0, 0, (byte)(LeaseSeconds >> 8), (byte)(LeaseSeconds & 0xFF)]);
        if (type is not DhcpMessageType.Nak)
        {
            Put(ref options, DhcpOption.Mask, Mask);
            Put(ref options, DhcpOption.Router, lease.Router.GetAddressBytes());
            Put(ref options, DhcpOption.Dns, [.. lease.DnsServers.Take(2).SelectMany(one => one.GetAddressBytes())]);
        }
        options[0] = DhcpOption.End;
        return message;
    }

    private static void Put(ref Span<byte> options, byte number, byte[] value)
    {
        (options[0], options[1]) = (number, (byte)value.Length);
        value.CopyTo(options[2..]);
        options = options[(2 + value.Length)..];
    }
}
