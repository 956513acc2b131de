using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Lines.Commands;

/// <summary>AT+QSCLK - whether the module may sleep; at-engine.md 10. Not saved, no visible effect.</summary>
[AtCommand("+QSCLK")]
internal sealed class QSclk(SleepClock sleep) : IReadCommand, IWriteCommand<QSclk.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsAllowed);

    public AtResult Read(Turn turn) => AtResult.Line($"+QSCLK: {(sleep.IsAllowed ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn)
    {
        sleep.IsAllowed = args.IsAllowed;
        return AtResult.Ok;
    }
}
