using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Tcp;
using Ec20Emulator.Ppp.Udp;

namespace Ec20Emulator.Modem.Features.Sockets.Capturing;

/// <summary>
/// The plain text of a socket as packets of its own in a capture: what TLS would hide is readable, and Wireshark follows the connection.
/// Handshake, sequence numbers and ends are made up; nothing of them was on any wire. Safe for use from any thread.
/// </summary>
internal sealed class SocketTrace
{
    private const int LargestSegment = 16 * 1024;
    private const ushort Window = 65535;

    private readonly Lock _gate = new();
    private readonly TcpSegmentWriter _segments = new(new IpPacketWriter());
    private readonly byte[] _packet = new byte[LargestSegment + 60];
    private readonly CaptureInterface _capture;
    private readonly IPAddress? _local;
    private readonly int _localPort;
    private uint _sent;
    private uint _received;
    private bool _isOver;

    /// <summary>Begins a trace; a TCP connection is taken up.</summary>
    /// <param name="capture">Where to.</param>
    /// <param name="local">Address of the modem; null or one of another family = 0.0.0.0 or ::.</param>
    /// <param name="localPort">Its port.</param>
    /// <param name="peer">The peer, if it is a connection.</param>
    public SocketTrace(CaptureInterface capture, IPAddress? local, int localPort, IPEndPoint? peer)
    {
        (_capture, _local, _localPort) = (capture, local, localPort);
        if (peer is null)
            return;
        Peer = peer;
        Segment(CaptureDirection.Outbound, TcpFlags.Syn, default);
        _sent++;
        Segment(CaptureDirection.Inbound, TcpFlags.Syn | TcpFlags.Ack, default);
        _received++;
        Segment(CaptureDirection.Outbound, TcpFlags.Ack, default);
    }

    private IPEndPoint Peer { get; } = new(IPAddress.Any, 0);

    /// <summary>Bytes of a connection.</summary>
    public void Stream(CaptureDirection direction, ReadOnlySpan<byte> data)
    {
        lock (_gate)
        {
            for (; !data.IsEmpty && !_isOver; data = data[Math.Min(LargestSegment, data.Length)..])
                Segment(direction, TcpFlags.Psh | TcpFlags.Ack, data[..Math.Min(LargestSegment, data.Length)]);
        }
    }

    /// <summary>One end of a connection has said its last.</summary>
    public void Finish(CaptureDirection direction)
    {
        lock (_gate)
        {
            if (_isOver)
                return;
            Segment(direction, TcpFlags.Fin | TcpFlags.Ack, default);
            if (direction is CaptureDirection.Outbound)
                _sent++;
            else
                _received++;
        }
    }

    /// <summary>A connection is reset.</summary>
    public void Reset(CaptureDirection direction)
    {
        lock (_gate)
        {
            if (!_isOver)
                Segment(direction, TcpFlags.Rst | TcpFlags.Ack, default);
            _isOver = true;
        }
    }

    /// <summary>A datagram.</summary>
    public void Datagram(CaptureDirection direction, IPEndPoint peer, ReadOnlySpan<byte> data)
    {
        var path = PathTo(peer);
        var (from, to) = (_localPort, peer.Port);
        if (direction is CaptureDirection.Inbound)
            (path, from, to) = (path.Reversed, to, from);
        if (data.Length > ushort.MaxValue - 60)
            return;
        lock (_gate)
        {
            var packet = new IpPacketWriter().ToPacket(path, IpProtocol.Udp, UdpDatagram.ToBytes(path, (ushort)from, (ushort)to, data));
            _capture.Add(direction, packet, default);
        }
    }

    private void Segment(CaptureDirection direction, TcpFlags flags, ReadOnlySpan<byte> data)
    {
        // The writer makes segments for the host, and its key is that of the host.
        var isOut = direction is CaptureDirection.Outbound;
        var path = PathTo(Peer);
        var key = isOut
            ? new TcpFlowKey(path.Reversed, (ushort)Peer.Port, (ushort)_localPort)
            : new TcpFlowKey(path, (ushort)_localPort, (ushort)Peer.Port);
        var packet = _packet.AsSpan(0, TcpSegmentWriter.Overhead(path.IsV6) + data.Length);
        data.CopyTo(packet[^data.Length..]);
        var (sequence, acknowledgement) = isOut ? (_sent, _received) : (_received, _sent);
        _segments.Write(packet, key, new(sequence, flags.HasFlag(TcpFlags.Ack) ? acknowledgement : 0, flags, Window));
        _capture.Add(direction, packet, default);
        if (isOut)
            _sent += (uint)data.Length;
        else
            _received += (uint)data.Length;
    }

    private IpPath PathTo(IPEndPoint peer)
    {
        var far = peer.Address.IsIPv4MappedToIPv6 ? peer.Address.MapToIPv4() : peer.Address;
        var isV6 = far.AddressFamily is AddressFamily.InterNetworkV6;
        var near = _local is not null && _local.AddressFamily == far.AddressFamily ? _local : isV6 ? IPAddress.IPv6Any : IPAddress.Any;
        return new IpPath(isV6, IpPath.ToNumber(near), IpPath.ToNumber(far));
    }
}
