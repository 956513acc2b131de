using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Status.Commands;

/// <summary>AT+CEER - why the last call ended, as a text; device-extras.md 5.</summary>
[AtCommand("+CEER")]
internal sealed class Ceer(ReleaseCause cause) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => AtResult.Line($"+CEER: {cause.Text}");
}
