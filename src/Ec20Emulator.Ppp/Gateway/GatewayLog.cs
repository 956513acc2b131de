using System.Net;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ppp.Gateway;

/// <summary>Log lines about what the host's flows meet outside.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Data call: TCP to {Address}:{Port} fails: {Reason}")]
    public static partial void NotConnected(ILogger logger, IPAddress address, int port, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Data call: TCP to {Address}:{Port} broke: {Reason}")]
    public static partial void Broken(ILogger logger, IPAddress address, int port, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Data call: UDP to {Address}:{Port} fails: {Reason}")]
    public static partial void NotSent(ILogger logger, IPAddress address, int port, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Data call: '{Name}' is not resolved: {Reason}")]
    public static partial void NotResolved(ILogger logger, string name, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Data call: no UDP socket for port {Port}: {Reason}")]
    public static partial void NoSocket(ILogger logger, int port, string reason);
}
