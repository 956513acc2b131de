using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Status.Commands;

/// <summary>
/// AT+CEER - why the last call ended; device-extras.md 5. A text, or with later firmware two numbers: <c>0,-1</c> where nothing failed. What
/// stands there after a failure is ours: the cause of 3GPP TS 24.008.
/// </summary>
[AtCommand("+CEER")]
internal sealed class Ceer(ReleaseCause cause, ModelProfile model) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => AtResult.Line(model.HasNumericReleaseCause ? $"+CEER: 0,{cause.Number}" : $"+CEER: {cause.Text}");
}
