using System.Net;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.UsbIp;

/// <summary>What the log tells of USB/IP.</summary>
internal static partial class UsbIpLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{BusId}: attached by {Host}")]
    public static partial void Attached(ILogger logger, string busId, EndPoint? host);

    [LoggerMessage(Level = LogLevel.Information, Message = "{BusId}: gone for {Host}: {Why}")]
    public static partial void Detached(ILogger logger, string busId, EndPoint? host, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "{BusId}: not given to {Host}: {Why}")]
    public static partial void Refused(ILogger logger, string busId, EndPoint? host, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{BusId}: the modem does not hear {Host} at {Port}, where {Taker} is connected")]
    public static partial void Taken(ILogger logger, string busId, EndPoint? host, string port, string taker);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Host} has sent what no USB/IP host sends, and is closed: {Why}")]
    public static partial void Closed(ILogger logger, EndPoint? host, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Host}: serving it failed; others are served as usual")]
    public static partial void Failed(ILogger logger, Exception exception, EndPoint? host);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{EndPoint} can be reached from other computers: USB/IP knows no passwords, whoever attaches a modem has it and its network")]
    public static partial void Reachable(ILogger logger, IPEndPoint endPoint);
}
