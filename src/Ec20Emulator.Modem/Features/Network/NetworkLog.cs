using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>Log lines of SIM and network.</summary>
internal static partial class NetworkLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "SIM: {State}")]
    public static partial void Sim(ILogger logger, SimState state);

    /// <summary>The registration and the cell, where there is one.</summary>
    public static void Registration(ILogger logger, RegistrationStatus status, Cell? cell)
    {
        if (cell is null)
            NotRegistered(logger, status);
        else
            Registered(logger, status, cell.Operator.LongName, cell.Location);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Network: {Status}, {Operator}, cell {Location}")]
    private static partial void Registered(ILogger logger, RegistrationStatus status, string @operator, string location);

    [LoggerMessage(Level = LogLevel.Information, Message = "Network: {Status}")]
    private static partial void NotRegistered(ILogger logger, RegistrationStatus status);
}
