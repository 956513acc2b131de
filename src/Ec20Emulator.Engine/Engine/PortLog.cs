using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Engine;

/// <summary>Log lines of a port.</summary>
internal static partial class PortLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Port}: DTE attached ({Description})")]
    public static partial void Attached(ILogger logger, string port, string description);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port}: the DTE has set {Settings}, which the module's UART does not have; bytes are taken all the same")]
    public static partial void LineSettingsDiffer(ILogger logger, string port, string settings);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port}: the DTE does not read: what it leaves no room for is lost, as on the module (said once per DTE)")]
    public static partial void NotRead(ILogger logger, string port);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Port}: DTE gone ({Description})")]
    public static partial void Detached(ILogger logger, string port, string description);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Port}: AT{Line}")]
    public static partial void CommandLine(ILogger logger, string port, string line);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port}: a line of more than {Limit} bytes was swallowed")]
    public static partial void LineTooLong(ILogger logger, string port, int limit);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port}: {Count} bytes came before the prompt or CONNECT they were meant for and are lost, as on the module")]
    public static partial void EarlyInputDropped(ILogger logger, string port, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port}: URC {Urc} dropped: more than {Limit} wait for the port")]
    public static partial void UrcDropped(ILogger logger, string port, string urc, int limit);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Port}: {Command} rejected: {Reason}")]
    public static partial void Rejected(ILogger logger, string port, string command, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port}: AT{Command}: unknown key \"{Key}\"; there are {Keys}")]
    public static partial void UnknownKey(ILogger logger, string port, string command, string key, string keys);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port}: AT{Command}: {Why}")]
    public static partial void WrongParameters(ILogger logger, string port, string command, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port}: AT{Command} is not built; ERROR (said once per command)")]
    public static partial void NotBuilt(ILogger logger, string port, string command);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Port}: {Command} ended with {Result}")]
    public static partial void Failed(ILogger logger, string port, string command, string result);
}
