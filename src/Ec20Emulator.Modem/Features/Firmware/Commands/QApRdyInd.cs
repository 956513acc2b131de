using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Firmware.Commands;

/// <summary>AT+QAPRDYIND - which parts of the firmware are told at power-up; saved. The read form prints its value behind an equals sign, as the manual does; at-engine.md 8.</summary>
[AtCommand("+QAPRDYIND")]
internal sealed class QApRdyInd(ISavedSettings settings) : IReadCommand, IWriteCommand<QApRdyInd.Args>
{
    internal readonly record struct Args([Range(0, 15)] int Mask);

    public AtResult Read(Turn turn) => AtResult.Line($"+QAPRDYIND={ReadyIndications.Read(settings)}");

    public AtResult Write(Args args, Turn turn) => ReadyIndications.TrySet(settings, args.Mask) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
}
