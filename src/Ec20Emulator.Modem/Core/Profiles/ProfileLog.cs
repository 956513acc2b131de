using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Core.Profiles;

/// <summary>Log lines of the profile.</summary>
internal static partial class ProfileLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Stored profile: '{Member}' cannot be read, factory values are used: {Reason}")]
    public static partial void Unreadable(ILogger logger, string member, string reason);
}
