using System.Net;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Tcpip;

/// <summary>Log lines of the TCP/IP commands.</summary>
internal static partial class TcpIpLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "UDP port {LocalPort}: {Size} bytes of {Sender} ignored: not the peer of this socket")]
    public static partial void StrangerIgnored(ILogger logger, int size, IPEndPoint sender, int localPort);

    [LoggerMessage(Level = LogLevel.Warning, Message = "a datagram of {Size} bytes to {Host}:{Port} did not go out: {Reason}")]
    public static partial void DatagramLost(ILogger logger, int size, string host, int port, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "listener {Id}: {Peer} is connected as socket {Incoming}")]
    public static partial void Accepted(ILogger logger, int id, IPEndPoint peer, int incoming);

    [LoggerMessage(Level = LogLevel.Warning, Message = "listener {Id}: {Peer} dropped: all 12 ids are taken")]
    public static partial void IncomingFull(ILogger logger, int id, IPEndPoint peer);

    [LoggerMessage(Level = LogLevel.Information, Message = "listener {Id}: {Peer} refused: \"tcp/accept\" is 0")]
    public static partial void IncomingRefused(ILogger logger, int id, IPEndPoint peer);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Command}: {Reason}")]
    public static partial void ServiceFailed(ILogger logger, string command, string reason);
}
