using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Qmi.Hosting;

/// <summary>What the log tells of QMI.</summary>
internal static partial class QmiLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Service} {Message} of client {Client}: {Error}")]
    public static partial void Answered(ILogger logger, object service, string message, byte client, object error);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Service} {Message} of client {Client} refused: {Error}")]
    public static partial void Refused(ILogger logger, object service, string message, byte client, object error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What the host sent is no QMI request: {Why}")]
    public static partial void NoRequest(ILogger logger, string why);
}
