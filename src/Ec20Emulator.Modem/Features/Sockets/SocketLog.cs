using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>Log lines of sockets.</summary>
internal static partial class SocketLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "socket {Id}: {Story}")]
    public static partial void Opened(ILogger logger, int id, string story);

    [LoggerMessage(Level = LogLevel.Warning, Message = "socket {Id}: open failed with {Code}: {Reason}")]
    public static partial void OpenFailed(ILogger logger, int id, int code, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "socket {Id}: connection lost: {Reason}")]
    public static partial void Lost(ILogger logger, int id, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "socket {Id}: sending failed, what came before is still read: {Reason}")]
    public static partial void SendingFailed(ILogger logger, int id, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "socket {Id}: the peer did not close in time, the connection is cut")]
    public static partial void PeerSilent(ILogger logger, int id);

    [LoggerMessage(Level = LogLevel.Debug, Message = "socket {Id}: the peer was gone before goodbye: {Reason}")]
    public static partial void GoodbyeFailed(ILogger logger, int id, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "socket {Id}: {Command} refused with {Code}: {Reason}")]
    public static partial void Refused(ILogger logger, int id, string command, int code, string reason);
}
