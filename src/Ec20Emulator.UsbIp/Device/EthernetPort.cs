using System.Net;
using Ec20Emulator.Modem.Features.RmNet;
using Ec20Emulator.Ppp;
using Ec20Emulator.Ppp.Dhcp;
using Ec20Emulator.Ppp.Ethernet;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>
/// The modem as a router behind an Ethernet wire: the host has an address of the router's own network, whatever the address of the modem's context
/// is, and the router answers on the wire also while there is no call.
/// </summary>
/// <param name="frames">Where frames come and go.</param>
/// <param name="own">Address of the router on the wire, 6 octets.</param>
/// <param name="host">Address of the host on the wire.</param>
/// <param name="addressGiven">Called when the host has been given its address.</param>
internal sealed class EthernetPort(PacketPipe frames, byte[] own, byte[] host, Action addressGiven) : IPacketPort
{
    private const int LargestFrame = 1514;

    private static readonly IPAddress Router = new([192, 168, 225, 1]);
    private static readonly DhcpLease Lease = new(new IPAddress([192, 168, 225, 20]), Router, [Router]);

    private readonly EthernetLink _link = new(own, host, Router.GetAddressBytes(), new DhcpServer(Lease, addressGiven));
    private readonly byte[] _frame = new byte[LargestFrame];

    /// <summary>True where the host's filter lets pass what is for it.</summary>
    public bool IsHeard { get; set; } = true;

    public bool HasRoom => IsHeard && frames.HasRoom;

    public bool TryRead(out ReadOnlyMemory<byte> packet)
    {
        packet = default;
        var isThere = frames.TryRead(out var frame);
        if (isThere)
            packet = _link.Receive(frame);
        while (HasRoom && _link.TryTake(out var answer))
            frames.Write(answer.Span);
        return isThere;
    }

    public void Write(ReadOnlySpan<byte> packet) => frames.Write(_frame.AsSpan(0, _link.Wrap(packet, _frame)));

    public void Flush() => frames.Flush();

    public IpSettings ToHost(IpSettings granted) => granted with { Ipv4 = granted.Ipv4 is null ? null : Lease.Address, Router = Router };
}
