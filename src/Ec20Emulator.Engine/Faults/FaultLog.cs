using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Faults;

/// <summary>Log lines of faults.</summary>
internal static partial class FaultLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Fault {Id} {Type} lies on {Stream}")]
    public static partial void Added(ILogger logger, int id, string type, FaultLocation stream);

    [LoggerMessage(Level = LogLevel.Information, Message = "Fault {Id} {Type} removed; it struck {Strikes} times")]
    public static partial void Removed(ILogger logger, int id, string type, int strikes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Fault {Id} {Type}: its expression took longer than {Limit} ms; taken as no match")]
    public static partial void MatchTooSlow(ILogger logger, int id, string type, double limit);
}
