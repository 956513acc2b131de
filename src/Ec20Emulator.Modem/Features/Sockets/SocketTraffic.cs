namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>Byte counters of a socket, from its open on (tcpip.md 3.4, 3.6).</summary>
internal sealed class SocketTraffic
{
    /// <summary>Bytes accepted from the host.</summary>
    public long Sent { get; set; }

    /// <summary>Bytes received from the peer.</summary>
    public long Received { get; set; }

    /// <summary>Bytes handed to the host.</summary>
    public long Read { get; set; }
}
