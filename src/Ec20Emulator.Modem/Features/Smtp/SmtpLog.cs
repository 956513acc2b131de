using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Smtp;

/// <summary>Log lines of the mail commands.</summary>
internal static partial class SmtpLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "SMTP: ended with {Code}: {Why}")]
    public static partial void Ended(ILogger logger, int code, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "SMTP: {Host}:{Port} has taken a message for {Recipients} recipients")]
    public static partial void Sent(ILogger logger, string host, int port, int recipients);
}
