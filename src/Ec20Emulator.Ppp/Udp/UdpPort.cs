using System.Net;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Udp;

/// <summary>
/// A UDP port of the host with a socket of its own. One datagram at a time is taken from the network, and the next only when that one is on
/// its way to the host.
/// </summary>
internal sealed class UdpPort(bool isV6, UInt128 hostAddress, ushort number, long usedAt)
{
    private IUdpFarEnd? _farEnd;

    /// <summary>Address family of the host's end.</summary>
    public bool IsV6 => isV6;

    /// <summary>Address of the host's end.</summary>
    public UInt128 HostAddress => hostAddress;

    /// <summary>Number of the port.</summary>
    public ushort Number => number;

    /// <summary>When it was used last, timestamp.</summary>
    public long UsedAt { get; set; } = usedAt;

    /// <summary>A datagram for the host, and who sent it.</summary>
    public (byte[] Data, IPEndPoint From)? Pending { get; private set; }

    /// <summary>A destination that could not be reached, and whether it was only its port; told once.</summary>
    public (IPEndPoint Destination, bool IsPort)? Unreachable { get; private set; }

    /// <summary>True where it has something for the host.</summary>
    public bool HasSomething => Pending is not null || Unreachable is not null;

    /// <summary>Gets its socket.</summary>
    /// <returns>False where there is none.</returns>
    public bool TryBind(IUdpGateway gateway)
    {
        _farEnd = gateway.Bind(this);
        _farEnd?.ReceiveNext();
        return _farEnd is not null;
    }

    /// <summary>Sends a datagram of the host.</summary>
    public void Send(ReadOnlySpan<byte> data, in IpPath path, int port) => _farEnd!.Send(data.ToArray(), path.DestinationAddress, port);

    /// <summary>A datagram came.</summary>
    public void Arrived(byte[] data, IPEndPoint from) => Pending = (data, from);

    /// <summary>A datagram of the host could not be delivered.</summary>
    public void Undelivered(IPEndPoint destination, bool isPort) => Unreachable = (destination, isPort);

    /// <summary>The datagram is on its way.</summary>
    public void TakePending()
    {
        Pending = null;
        _farEnd!.ReceiveNext();
    }

    /// <summary>The host is told.</summary>
    public void TakeUnreachable() => Unreachable = null;

    /// <summary>Ends it.</summary>
    public void Close() => _farEnd?.Close();
}
