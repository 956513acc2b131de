using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Power;

/// <summary>Log lines of the power supply.</summary>
internal static partial class PowerLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Power key: the modem boots")]
    public static partial void Boots(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "The modem is up: RDY")]
    public static partial void Up(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "The modem goes down; commands are ignored from now on")]
    public static partial void GoesDown(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Power is off; contexts, sockets and RAM: files are gone")]
    public static partial void Off(ILogger logger);
}
