using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Http;

/// <summary>Log lines of the HTTP commands.</summary>
internal static partial class HttpLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Command} ended with {Code}: {Why}")]
    public static partial void Ended(ILogger logger, string command, int code, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Command}: {Host} answered {Status}, body {Length}")]
    public static partial void Answered(ILogger logger, string command, string host, int status, string length);
}
