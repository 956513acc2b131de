using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Ussd;

/// <summary>Log lines of USSD.</summary>
internal static partial class UssdLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "USSD {Code}: no reply is set for it; +CUSD: 4")]
    public static partial void NotKnown(ILogger logger, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "USSD {Code}: the responder failed; +CUSD: 4")]
    public static partial void ResponderFailed(ILogger logger, Exception exception, string code);
}
