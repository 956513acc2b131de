using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>Log lines of SIM and network.</summary>
internal static partial class NetworkLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "SIM: {State}")]
    public static partial void Sim(ILogger logger, SimState state);

    [LoggerMessage(Level = LogLevel.Information, Message = "Network: {Status}, {Operator}, cell {Location}")]
    public static partial void Registered(ILogger logger, RegistrationStatus status, string @operator, string location);

    [LoggerMessage(Level = LogLevel.Information, Message = "Network: {Status}")]
    public static partial void NotRegistered(ILogger logger, RegistrationStatus status);
}
