using System.Net;
using Ec20Emulator.Ppp.Dhcp;
using Ec20Emulator.Ppp.Dns;
using Ec20Emulator.Ppp.Icmp;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Tcp;
using Ec20Emulator.Ppp.Udp;

namespace Ec20Emulator.Ppp;

/// <summary>
/// The network behind the data call: the host's TCP, UDP, echo requests and DNS queries end here. Nothing is queued that can be made when the
/// line has room for it.
/// </summary>
internal sealed class IpStack
{
    private const int MostPings = 16;
    private const ushort DnsPort = 53;
    private const uint OwnNetwork = 0x0A404040; // 10.64.64.64/26: what hosts take as the address of their peer.

    private static readonly UInt128 PrefixMask = UInt128.MaxValue << 64;
    private static readonly UInt128 LinkLocal = IpPath.ToNumber(IPAddress.Parse("fe80::"));
    private static readonly UInt128 AllNodes = IpPath.ToNumber(IPAddress.Parse("ff02::1"));
    private static readonly UInt128 AllRouters = AllNodes + 1;

    private readonly IpPacketWriter _packets = new();
    private readonly PacketQueue _queue = new();
    private readonly Reassembly _reassembly;
    private readonly IEchoGateway _echo;
    private readonly DnsProxy _dns;
    private readonly UInt128? _ipv4;
    private readonly UInt128? _router;
    private readonly UInt128? _prefix;
    private readonly HashSet<UInt128> _dnsV4;
    private readonly UInt128 _dnsV6;
    private int _pings;

    /// <summary>Sets it up.</summary>
    public IpStack(IpSettings settings, ITcpGateway tcp, IUdpGateway udp, IEchoGateway echo, INameGateway names, TimeProvider time, Random random)
    {
        _echo = echo;
        _reassembly = new Reassembly(time);
        Tcp = new TcpFlows(tcp, _packets, _queue, time, random);
        Udp = new UdpPorts(udp, _packets, time);
        _dns = new DnsProxy(names, settings.Ipv6 is not null);
        _ipv4 = settings.Ipv4 is { } v4 ? IpPath.ToNumber(v4) : null;
        _router = settings.Router is { } router ? IpPath.ToNumber(router) : null;
        _prefix = settings.Ipv6 is { } v6 ? IpPath.ToNumber(v6) & PrefixMask : null;
        _dnsV4 = [.. settings.ToldDns.Select(IpPath.ToNumber)];
        _dnsV6 = (_prefix ?? 0) | 0x53;
    }

    /// <summary>The TCP connections.</summary>
    public TcpFlows Tcp { get; }

    /// <summary>The UDP ports.</summary>
    public UdpPorts Udp { get; }

    /// <summary>Largest packet the host takes, bytes.</summary>
    public int Mtu
    {
        get => Tcp.Mtu;
        set => (Tcp.Mtu, Udp.Mtu) = (value, value);
    }

    /// <summary>Interface identifier of our end of an IPv6 link.</summary>
    public UInt128 OwnIdentifier { get; set; }

    /// <summary>Who gives the host its address where it asks for it by DHCP; null = nobody.</summary>
    public DhcpServer? Dhcp { get; set; }

    /// <summary>Called when something is there for the host that nobody asked for just now.</summary>
    public Action? OutputReady { get; set; }

    /// <summary>Time until <see cref="Tick"/> has something to do; null = never.</summary>
    public TimeSpan? DueIn => Deadline.Earlier(Tcp.DueIn, Udp.DueIn);

    /// <summary>Takes a packet of the host.</summary>
    public void Receive(ReadOnlySpan<byte> octets)
    {
        if (!IpPacket.TryRead(octets, out var packet) || TryGiveAddress(packet) || !IsFromHost(packet.Path))
            return;
        if (!packet.Fragment.IsFragment)
            Dispatch(packet);
        else if (_reassembly.TryComplete(packet, out var whole))
            Dispatch(IpPacket.Whole(packet.Path, packet.Protocol, whole));
    }

    /// <summary>Writes the next packet for the host.</summary>
    /// <returns>Bytes of it; 0 = there is none.</returns>
    public int WriteNext(Span<byte> buffer)
    {
        if (_queue.IsEmpty)
            Udp.TryTake(_queue);
        if (!_queue.TryTake(out var packet))
            return Tcp.WriteNext(buffer);
        packet.CopyTo(buffer);
        return packet.Length;
    }

    /// <summary>Does what is due.</summary>
    public void Tick()
    {
        Tcp.Tick();
        Udp.Tick();
    }

    /// <summary>Tells an IPv6 host its prefix.</summary>
    public void Advertise()
    {
        if (_prefix is not { } prefix)
            return;
        var path = new IpPath(true, LinkLocal | OwnIdentifier, AllNodes);
        var message = RouterAdvertisement.ToBytes(path, prefix, _dnsV6, Mtu);
        _queue.Add(_packets.ToPacket(path, IpProtocol.Icmpv6, message, hopLimit: 255));
    }

    /// <summary>Ends everything without a word.</summary>
    public void DropAll()
    {
        Tcp.DropAll();
        Udp.CloseAll();
    }

    private bool TryGiveAddress(in IpPacket packet)
    {
        if (Dhcp is null || !DhcpServer.IsFor(packet))
            return false;
        if (Dhcp.Answer(packet) is { } reply)
            Queue(reply);
        return true;
    }

    private bool IsFromHost(in IpPath path) => path.IsV6
        ? _prefix is { } prefix && ((path.Source & PrefixMask) == prefix || (path.Source & PrefixMask) == LinkLocal) && IsOne(path)
        : path.Source == _ipv4 && IsOne(path);

    /// <summary>True for one receiver, and for all routers of an IPv6 link, who are asked for a prefix.</summary>
    private static bool IsOne(in IpPath path) => path.IsV6 ? path.Destination >> 120 != 0xFF || path.Destination == AllRouters : path.Destination >> 28 < 0xE;

    private void Dispatch(in IpPacket packet)
    {
        switch (packet.Protocol)
        {
            case IpProtocol.Tcp:
                Tcp.Receive(packet, isRefused: IsHere(packet.Path));
                break;
            case IpProtocol.Udp:
                ReceiveUdp(packet);
                break;
            case IpProtocol.Icmp when !packet.Path.IsV6:
            case IpProtocol.Icmpv6 when packet.Path.IsV6:
                ReceiveIcmp(packet);
                break;
        }
    }

    private void ReceiveUdp(in IpPacket packet)
    {
        if (!UdpDatagram.TryRead(packet, out var datagram))
            return;
        var back = packet.Path.Reversed;
        if (datagram.DestinationPort == DnsPort && IsDns(packet.Path))
        {
            var (server, host) = (datagram.DestinationPort, datagram.SourcePort);
            _dns.Ask(datagram.Data, response => Queue(_packets.ToPacket(back, IpProtocol.Udp, UdpDatagram.ToBytes(back, server, host, response))));
        }
        else if (datagram.DestinationPort == 0 || IsHere(packet.Path) || !Udp.TrySend(packet.Path, datagram))
        {
            var about = _packets.ToPacket(packet.Path, IpProtocol.Udp, packet.Payload[..Math.Min(8, packet.Payload.Length)]);
            Queue(_packets.ToPacket(back, IcmpMessage.Protocol(back.IsV6), IcmpMessage.ToUnreachable(back, about, isPort: true)));
        }
    }

    private void ReceiveIcmp(in IpPacket packet)
    {
        if (!IcmpMessage.IsValid(packet))
            return;
        if (RouterAdvertisement.IsSolicited(packet))
        {
            Advertise();
            return;
        }
        if (!IcmpMessage.IsEchoRequest(packet))
            return;
        var back = packet.Path.Reversed;
        var reply = _packets.ToPackets(back, IcmpMessage.Protocol(back.IsV6), IcmpMessage.ToEchoReply(back, packet.Payload), Mtu);
        if (IsHere(packet.Path) || IsDns(packet.Path))
        {
            QueueAll(reply);
        }
        else if (_pings < MostPings)
        {
            _pings++;
            _echo.Ping(packet.Path.DestinationAddress, IcmpMessage.EchoBytes(packet.Payload), isAnswered =>
            {
                _pings--;
                if (isAnswered)
                    QueueAll(reply);
            });
        }
    }

    private bool IsHere(in IpPath path) => path.IsV6
        ? (path.Destination & PrefixMask) == LinkLocal || (path.Destination & PrefixMask) == _prefix || path.Destination == AllRouters
        : (path.Destination & ~(UInt128)0x3F) == OwnNetwork || path.Destination == _ipv4 || path.Destination == _router || _dnsV4.Contains(path.Destination);

    private bool IsDns(in IpPath path) => path.IsV6 ? path.Destination == _dnsV6 && _prefix is not null : _dnsV4.Contains(path.Destination);

    private void QueueAll(IEnumerable<byte[]> packets)
    {
        foreach (var packet in packets)
            Queue(packet);
    }

    private void Queue(byte[] packet)
    {
        _queue.Add(packet);
        OutputReady?.Invoke();
    }
}
