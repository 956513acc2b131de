using Ec20Emulator.Ppp.Icmp;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Ethernet;

/// <summary>How an IPv6 host finds the router on the wire (RFC 4861 section 7.2): all addresses but the host's own are the router's.</summary>
/// <param name="own">Address of the router on the wire, 6 octets.</param>
internal sealed class NeighbourSolicitation(byte[] own)
{
    private const byte Solicitation = 135;
    private const byte Advertisement = 136;
    private const byte IsRouterSolicitedOverride = 0xE0;
    private const int TargetEnd = 24;

    /// <summary>Interface identifier of the router.</summary>
    public const ulong RouterIdentifier = 1;

    private readonly IpPacketWriter _packets = new();

    /// <summary>Answers a question for the router's link-local address.</summary>
    /// <returns>The packet for the host; null where it asks something else.</returns>
    public byte[]? Answer(in IpPacket packet)
    {
        if (packet is not { Path.IsV6: true, Protocol: IpProtocol.Icmpv6, Fragment.IsFragment: false } || packet.Payload.Length < TargetEnd
            || packet.Payload[0] != Solicitation || !IcmpMessage.IsValid(packet))
            return null;
        var target = IpPath.ToNumber(packet.Payload[8..TargetEnd]);
        // Who has no address yet asks whether anybody has the one it wants: nobody has.
        if (packet.Path.Source == 0 || (ulong)target != RouterIdentifier || target >> 64 != 0xFE80_0000_0000_0000)
            return null;
        var path = new IpPath(true, target, packet.Path.Source);
        byte[] message = [Advertisement, 0, 0, 0, IsRouterSolicitedOverride, 0, 0, 0, .. packet.Payload[8..TargetEnd], 2, 1, .. own];
        IcmpMessage.Seal(path, message);
        return _packets.ToPacket(path, IpProtocol.Icmpv6, message, hopLimit: 255);
    }
}
