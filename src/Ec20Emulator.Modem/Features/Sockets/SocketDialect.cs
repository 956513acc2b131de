namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>How a family of sockets speaks: the words SSL and TCP/IP do not share.</summary>
/// <param name="Urc">Name of its URCs: <c>+QSSLURC</c> or <c>+QIURC</c>.</param>
/// <param name="OpenResult">Name of the result of an open: <c>+QSSLOPEN</c> or <c>+QIOPEN</c>.</param>
/// <param name="ReportsContextLoss">True where "closed" follows <c>pdpdeact</c> (ssl.md C7.11, tcpip.md 1).</param>
/// <param name="PushesOnOpeningPort">True where pushed data goes to the port that opened the connection (ssl.md C7.2), else to the URC port.</param>
internal sealed record SocketDialect(string Urc, string OpenResult, bool ReportsContextLoss, bool PushesOnOpeningPort)
{
    /// <summary>Connections of AT+QSSLOPEN.</summary>
    public static readonly SocketDialect Ssl = new("+QSSLURC", "+QSSLOPEN", true, true);

    /// <summary>Sockets of AT+QIOPEN.</summary>
    public static readonly SocketDialect TcpIp = new("+QIURC", "+QIOPEN", false, false);
}
