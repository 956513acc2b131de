using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>Log lines of SSL connections.</summary>
internal static partial class SslLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "TLS with {Host}:{Port}: {Session}")]
    public static partial void Opened(ILogger logger, string host, int port, string session);
}
