using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Ftp;

/// <summary>Log lines of the FTP commands.</summary>
internal static partial class FtpLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "FTP: ended with {Code}: {Why}")]
    public static partial void Ended(ILogger logger, int code, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "FTP: logged in at {Host}:{Port} as {User}")]
    public static partial void Opened(ILogger logger, string host, int port, string user);
}
