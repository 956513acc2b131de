using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Ftp;

/// <summary>Log lines of the FTP commands.</summary>
internal static partial class FtpLog
{
    /// <summary>The answer for an error, with the reason in the log.</summary>
    public static AtResult FailFtp(this Turn turn, CmeError error, string why)
    {
        Refused(turn.Port.Log, turn.Port.Name, turn.Command.Name, (int)error, why);
        return AtResult.Cme(error);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "FTP: ended with {Code}: {Why}")]
    public static partial void Ended(ILogger logger, int code, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "FTP: logged in at {Host}:{Port} as {User}")]
    public static partial void Opened(ILogger logger, string host, int port, string user);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Port}: AT{Command} refused with {Code}: {Why}")]
    private static partial void Refused(ILogger logger, string port, string command, int code, string why);
}
