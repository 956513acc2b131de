using System.Net;
using Ec20Emulator.Ppp.Icmp;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Udp;

/// <summary>The UDP ports of the host. Bounded; one that is idle for a minute is closed.</summary>
internal sealed class UdpPorts(IUdpGateway gateway, IpPacketWriter packets, TimeProvider time)
{
    /// <summary>Ports at the same time.</summary>
    public const int Most = 64;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(60);

    private readonly Dictionary<(bool IsV6, UInt128 Address, ushort Port), UdpPort> _ports = [];
    private readonly Queue<UdpPort> _turns = [];

    /// <summary>Largest packet the host takes, bytes.</summary>
    public int Mtu { get; set; } = 1500;

    /// <summary>Ports there are.</summary>
    public int Count => _ports.Count;

    /// <summary>Time until <see cref="Tick"/> has something to do; null = never.</summary>
    public TimeSpan? DueIn => _ports.Count == 0 ? null : Idle;

    /// <summary>Sends a datagram of the host.</summary>
    /// <returns>False where there is no socket for it.</returns>
    public bool TrySend(in IpPath path, in UdpDatagram datagram)
    {
        var key = (path.IsV6, path.Source, datagram.SourcePort);
        if (!_ports.TryGetValue(key, out var port))
        {
            if (_ports.Count >= Most)
                return false;
            port = new UdpPort(path.IsV6, path.Source, datagram.SourcePort, time.GetTimestamp());
            if (!port.TryBind(gateway))
                return false;
            _ports.Add(key, port);
        }
        port.UsedAt = time.GetTimestamp();
        port.Send(datagram.Data, path, datagram.DestinationPort);
        return true;
    }

    /// <summary>A port has something for the host.</summary>
    public void Changed(UdpPort port)
    {
        if (port.HasSomething && !_turns.Contains(port))
            _turns.Enqueue(port);
    }

    /// <summary>Hands the next datagram over, as the packets it takes.</summary>
    /// <returns>False where there is none.</returns>
    public bool TryTake(PacketQueue queue)
    {
        if (!_turns.TryDequeue(out var port))
            return false;
        port.UsedAt = time.GetTimestamp();
        if (port.Unreachable is { } unreachable)
        {
            port.TakeUnreachable();
            queue.Add(ToUnreachable(port, unreachable.Destination, unreachable.IsPort));
        }
        if (port.Pending is { } pending)
        {
            var path = new IpPath(port.IsV6, IpPath.ToNumber(pending.From.Address), port.HostAddress);
            port.TakePending();
            foreach (var packet in packets.ToPackets(path, IpProtocol.Udp, UdpDatagram.ToBytes(path, (ushort)pending.From.Port, port.Number, pending.Data), Mtu))
                queue.Add(packet);
        }
        return true;
    }

    /// <summary>Closes ports nobody uses.</summary>
    public void Tick()
    {
        foreach (var (key, port) in _ports.ToArray())
        {
            if (time.GetElapsedTime(port.UsedAt) < Idle)
                continue;
            _ports.Remove(key);
            port.Close();
        }
    }

    /// <summary>Closes all of them.</summary>
    public void CloseAll()
    {
        foreach (var port in _ports.Values)
            port.Close();
        _ports.Clear();
        _turns.Clear();
    }

    /// <summary>The message about a datagram that was sent a moment ago: its headers are made again, its data is gone.</summary>
    private byte[] ToUnreachable(UdpPort port, IPEndPoint destination, bool isPort)
    {
        var sent = new IpPath(port.IsV6, port.HostAddress, IpPath.ToNumber(destination.Address));
        var about = packets.ToPacket(sent, IpProtocol.Udp, UdpDatagram.ToBytes(sent, port.Number, (ushort)destination.Port, []));
        var back = sent.Reversed;
        return packets.ToPacket(back, IcmpMessage.Protocol(port.IsV6), IcmpMessage.ToUnreachable(back, about, isPort));
    }
}
