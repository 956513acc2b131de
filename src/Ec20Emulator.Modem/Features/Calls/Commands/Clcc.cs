using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>AT+CLCC - the calls there are; sms-calls.md 8. Voice calls only: a packet bearer is not listed.</summary>
[AtCommand("+CLCC")]
internal sealed class Clcc(CallTable table, CallLines lines) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => AtResult.Lines([.. table.All.Select(lines.Listed)]);
}
