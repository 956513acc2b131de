using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>AT+CHUP - hangs all calls up, in whatever state; sms-calls.md 8.</summary>
[AtCommand("+CHUP")]
internal sealed class Chup(CallHandling handling) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        handling.HangUpAll();
        return AtResult.Ok;
    }
}
