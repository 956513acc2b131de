using Ec20Emulator.At.Parsing;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>Log lines of calls. Numbers are no secrets of the DTE, and tests look for them; what codes carry is (<see cref="Shown"/>).</summary>
internal static partial class CallLog
{
    /// <summary>What was dialled, without PIN or password.</summary>
    public static string Shown(string dialled) => MmiCode.WithoutSecrets(dialled, "***");

    [LoggerMessage(Level = LogLevel.Information, Message = "call {Id}: {Direction}, {Number}, {State}")]
    public static partial void Moved(ILogger logger, int id, CallDirection direction, string number, CallState state);

    [LoggerMessage(Level = LogLevel.Information, Message = "call {Id}: over, {Reason}, cause {Cause}")]
    public static partial void Ended(ILogger logger, int id, EndReason? reason, int? cause);

    [LoggerMessage(Level = LogLevel.Information, Message = "call of {Caller} taken to {Target} by the network: {Reason}")]
    public static partial void Diverted(ILogger logger, string caller, string target, ForwardingReason reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "ATD{Digits}: data calls are not built; NO CARRIER")]
    public static partial void DataCall(ILogger logger, string digits);

    [LoggerMessage(Level = LogLevel.Information, Message = "ATD{Digits}: the phonebook has no such entry with a number to dial")]
    public static partial void NotInPhonebook(ILogger logger, string digits);

    [LoggerMessage(Level = LogLevel.Information, Message = "ATD{Digits}: {Reason}")]
    public static partial void NotDialled(ILogger logger, string digits, string reason);
}
