using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.DataCall;

/// <summary>Log lines of data calls.</summary>
internal static partial class DataCallLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Data call on context {Context}: {Story}")]
    public static partial void Moved(ILogger logger, int context, string story);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No data call on context {Context}: {Reason}")]
    public static partial void Refused(ILogger logger, int context, string reason);
}
