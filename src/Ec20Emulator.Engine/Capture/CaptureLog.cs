using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Capture;

/// <summary>Log lines of captures.</summary>
internal static partial class CaptureLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The capture has ended, its file cannot be written any more: {Reason}")]
    public static partial void Ended(ILogger logger, string reason);
}
