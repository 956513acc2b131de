using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Hardware.Commands;

/// <summary>AT+QTEMP - temperatures of power supply, crystal and power amplifier in °C; device-extras.md 5.</summary>
[AtCommand("+QTEMP")]
internal sealed class QTemp(Board board) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => AtResult.Line(
        $"+QTEMP: {board.Temperatures.Supply},{board.Temperatures.Crystal},{board.Temperatures.Amplifier}");
}
