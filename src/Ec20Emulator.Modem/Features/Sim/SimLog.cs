using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sim;

/// <summary>Log lines about the SIM card. Codes are never among them.</summary>
internal static partial class SimLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "AT+CLCK refused: the card and the network here have no lock \"{Facility}\" to set")]
    public static partial void NoSuchLock(ILogger logger, string facility);
}
