using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Persistence;

/// <summary>Log lines about the state directory. File names of the DTE are logged, contents and setting values never.</summary>
internal static partial class StateLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "saved settings in {Directory} cannot be loaded, nothing there has been changed: {Reason}")]
    internal static partial void SettingsDamaged(ILogger logger, string directory, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "setting {Key} not stored in {Directory}: {Reason}")]
    internal static partial void SettingNotSaved(ILogger logger, string key, string directory, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "state is kept in {Directory}")]
    internal static partial void Opened(ILogger logger, string directory);
}
