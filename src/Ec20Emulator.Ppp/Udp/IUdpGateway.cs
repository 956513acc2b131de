using System.Net;

namespace Ec20Emulator.Ppp.Udp;

/// <summary>Gives ports of the host a socket.</summary>
internal interface IUdpGateway
{
    /// <summary>Binds a socket for a port.</summary>
    /// <returns>Null where none can be had.</returns>
    IUdpFarEnd? Bind(UdpPort port);
}

/// <summary>The socket of a port, as the port sees it. Nothing here waits.</summary>
internal interface IUdpFarEnd
{
    /// <summary>Sends a datagram; <see cref="UdpPort.Undelivered"/> says where it cannot be.</summary>
    void Send(byte[] data, IPAddress address, int port);

    /// <summary>The port takes one datagram more.</summary>
    void ReceiveNext();

    /// <summary>The port is closed.</summary>
    void Close();
}
