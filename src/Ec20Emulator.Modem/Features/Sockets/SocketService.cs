namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>The kinds of sockets as AT+QIOPEN and AT+QISTATE spell them (tcpip.md 3.1, 3.3).</summary>
internal static class SocketService
{
    /// <summary>A TCP connection the module makes.</summary>
    public const string Tcp = "TCP";

    /// <summary>Datagrams to and from one peer.</summary>
    public const string Udp = "UDP";

    /// <summary>Waits for TCP connections.</summary>
    public const string TcpListener = "TCP LISTENER";

    /// <summary>A TCP connection a listener accepted.</summary>
    public const string TcpIncoming = "TCP INCOMING";

    /// <summary>Datagrams to and from anybody.</summary>
    public const string UdpService = "UDP SERVICE";

    /// <summary>True for the two that wait for others on a local port of their own.</summary>
    public static bool IsServer(string service) => service is TcpListener or UdpService;
}
