using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Hardware.Commands;

/// <summary>AT+CBC - supply: charging, percent, millivolts; network-sim.md 6.</summary>
[AtCommand("+CBC")]
internal sealed class Cbc(Board board) : IExecuteCommand, ITestCommand
{
    public AtResult Execute(Turn turn) => AtResult.Line(
        $"+CBC: {board.Charging},{board.Charge},{board.Millivolts}");

    public AtResult Test(Turn turn) => AtResult.Line("+CBC: (0-2),(0-100),(3300-4300)");
}
