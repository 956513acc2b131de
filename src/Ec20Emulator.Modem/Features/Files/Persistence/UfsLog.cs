using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Files.Persistence;

/// <summary>Log lines about UFS on disk. File names of the DTE are logged, contents never.</summary>
internal static partial class UfsLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "UFS in {Directory} cannot be loaded, nothing there has been changed: {Reason}")]
    internal static partial void UfsDamaged(ILogger logger, string directory, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "UFS change of {Files} not stored in {Directory}: {Reason}")]
    internal static partial void UfsNotSaved(ILogger logger, string files, string directory, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "removed {Name} from {Directory}, nothing refers to it")]
    internal static partial void LeftOverRemoved(ILogger logger, string name, string directory);

    [LoggerMessage(Level = LogLevel.Warning, Message = "could not remove {Name} from {Directory}, which nothing refers to: {Reason}")]
    internal static partial void LeftOverKept(ILogger logger, string name, string directory, string reason);
}
