namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>How a family of sockets speaks: the words SSL and TCP/IP do not share.</summary>
/// <param name="Urc">Name of its URCs: <c>+QSSLURC</c> or <c>+QIURC</c>.</param>
/// <param name="OpenResult">Name of the result of an open: <c>+QSSLOPEN</c> or <c>+QIOPEN</c>.</param>
/// <param name="OutlivesItsEnd">
/// True where a connection the host ended without its close command, by its context or by DTR, keeps its id until that command, and a lost context is
/// told connection by connection (ssl.md C7.5, C7.11); false where the id is free at once and nothing is told (tcpip.md 1, 5).
/// </param>
/// <param name="PushesOnOpeningPort">True where pushed data goes to the port that opened the connection (ssl.md C7.2), else to the URC port.</param>
internal sealed record SocketDialect(string Urc, string OpenResult, bool OutlivesItsEnd, bool PushesOnOpeningPort)
{
    /// <summary>Connections of AT+QSSLOPEN.</summary>
    public static readonly SocketDialect Ssl = new("+QSSLURC", "+QSSLOPEN", true, true);

    /// <summary>Sockets of AT+QIOPEN.</summary>
    public static readonly SocketDialect TcpIp = new("+QIURC", "+QIOPEN", false, false);
}
