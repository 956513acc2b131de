using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Power.Commands;

/// <summary>AT+CFUN - function level, and reboot by <c>=1,1</c>; at-engine.md 14. Not saved. Full function is +CME ERROR 3 while the line W_DISABLE# forbids it.</summary>
[AtCommand("+CFUN", NestOptional = false)]
internal sealed class Cfun(PhoneFunction function, PowerSupply power) : IReadCommand, IWriteCommand<Cfun.Args>
{
    internal readonly record struct Args([OneOf(0, 1, 4)] FunctionLevel Level, [OneOf(0, 1)] bool Reboots = false);

    public AtResult Read(Turn turn) => AtResult.Line($"+CFUN: {(int)function.Level}");

    public AtResult Write(Args args, Turn turn)
    {
        if (!args.Reboots)
        {
            if (args.Level is FunctionLevel.Full && function.IsHeldOff)
                return AtResult.Cme(CmeError.OperationNotAllowed);
            function.Set(args.Level);
            return AtResult.Ok;
        }
        if (args.Level is not FunctionLevel.Full)
            return AtResult.Error;
        turn.EndLine();
        power.Reboot();
        return AtResult.Ok;
    }
}
