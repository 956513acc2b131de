using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Files;

/// <summary>Log lines of the FILE commands.</summary>
internal static partial class FileLog
{
    /// <summary>The answer for an error, with the reason in the log.</summary>
    /// <param name="turn">The command's turn.</param>
    /// <param name="error">What the store said.</param>
    /// <param name="subject">The file or handle it is about; of a name that was refused nothing is repeated.</param>
    public static AtResult Fail(this Turn turn, FileError error, object? subject = null)
    {
        Failed(turn.Port.Log, turn.Port.Name, subject, (int)error, FileErrorText.Of(error));
        return FilePolicy.Fail(error);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Port}: file command on {Subject} failed: {Code} {Reason}")]
    private static partial void Failed(ILogger logger, string port, object? subject, int code, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Port}: transfer to {File} ended early ({Reason}) after {Received} of {Announced} bytes; they are kept")]
    public static partial void EndedEarly(ILogger logger, string port, FileName file, Engine.Modes.UploadEnd reason, long received, long announced);
}
