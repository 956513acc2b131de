using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Http;

/// <summary>Log lines of the HTTP commands.</summary>
internal static partial class HttpLog
{
    /// <summary>The answer for an error, with the reason in the log.</summary>
    public static AtResult Fail(this Turn turn, CmeError error, string why)
    {
        Refused(turn.Port.Log, turn.Port.Name, turn.Command.Name, (int)error, why);
        return AtResult.Cme(error);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Command} ended with {Code}: {Why}")]
    public static partial void Ended(ILogger logger, string command, int code, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Command}: {Host} answered {Status}, body {Length}")]
    public static partial void Answered(ILogger logger, string command, string host, int status, string length);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Port}: AT{Command} refused with {Code}: {Why}")]
    private static partial void Refused(ILogger logger, string port, string command, int code, string why);
}
