using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Power.Commands;

/// <summary>AT+QPOWD - power-down; at-engine.md 14. 1, the default, leaves the network first.</summary>
[AtCommand("+QPOWD", NestOptional = false, EndsLine = true)]
internal sealed class QPowd(PowerSupply power) : IExecuteCommand, IWriteCommand<QPowd.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool Deregisters);

    public AtResult Execute(Turn turn) => Write(new Args(true), turn);

    public AtResult Write(Args args, Turn turn)
    {
        power.TurnOff(args.Deregisters);
        return AtResult.Ok;
    }
}
