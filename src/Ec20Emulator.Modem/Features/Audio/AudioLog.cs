using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Audio;

/// <summary>Log lines of the sound path.</summary>
internal static partial class AudioLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "call {Id}: microphone {State}")]
    public static partial void Muted(ILogger logger, int id, string state);
}
