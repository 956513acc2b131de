using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Core;

/// <summary>Refusals whose reason no number tells whole.</summary>
internal static partial class TurnRefusals
{
    /// <summary>The answer for an error, with the reason in the log.</summary>
    public static AtResult Fail(this Turn turn, CmeError error, string why)
    {
        Refused(turn.Port.Log, turn.Port.Name, turn.Command.Name, (int)error, why);
        return AtResult.Cme(error);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Port}: AT{Command} refused with {Code}: {Why}")]
    private static partial void Refused(ILogger logger, string port, string command, int code, string why);
}
