using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Hardware.Commands;

/// <summary>AT+QADC - voltage of an analogue input in millivolts; network-sim.md 6. The status in front is 1, measured.</summary>
[AtCommand("+QADC")]
internal sealed class QAdc(Board board) : IWriteCommand<QAdc.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] int Input);

    public AtResult Write(Args args, Turn turn) => AtResult.Line($"+QADC: 1,{board.VoltageAt(args.Input)}");
}
