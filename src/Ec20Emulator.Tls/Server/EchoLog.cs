using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Tls.Server;

/// <summary>Log lines of the echo server.</summary>
internal static partial class EchoLog
{
    [LoggerMessage(20, LogLevel.Information, "Echo server: session over, agreed {Agreed}, {Count} bytes sent back")]
    public static partial void Ended(ILogger logger, string agreed, long count);

    [LoggerMessage(21, LogLevel.Warning, "Echo server: session failed: {Why} (agreed {Agreed})")]
    public static partial void Failed(ILogger logger, string why, string agreed);

    [LoggerMessage(22, LogLevel.Warning, "Echo server: accepting failed: {Why}; trying again")]
    public static partial void AcceptFailed(ILogger logger, string why);
}
