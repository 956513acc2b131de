using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Lines.Commands;

/// <summary>
/// AT+IPR - rate of the serial line; at-engine.md 10. Counted per port, since each stands for a serial line here. Not in a channel of the
/// multiplexer. AT&amp;W keeps it.
/// </summary>
[AtCommand("+IPR")]
internal sealed class Ipr : IReadCommand, ITestCommand, IWriteCommand<Ipr.Args>
{
    internal readonly record struct Args([OneOf(
        4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600, 2900000, 3000000, 3200000, 3686400, 4000000)] int Rate);

    public AtResult Test(Turn turn) => AtResult.Line($"+IPR: (),({string.Join(',', SerialLine.Rates)})");

    public AtResult Read(Turn turn) => AtResult.Line($"+IPR: {turn.Port.Line.Rate}");

    public AtResult Write(Args args, Turn turn)
    {
        if (turn.Port.Traits.Channel != 0)
            return AtResult.Cme(CmeError.OperationNotAllowed);
        turn.Port.Line.Rate = args.Rate;
        return AtResult.Ok;
    }
}
