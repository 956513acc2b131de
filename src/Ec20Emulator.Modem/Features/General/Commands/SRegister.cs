using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>
/// ATS - reads and sets an S register (at-engine.md 11). Reads have three digits. Deviation: <c>ATS3</c> alone, which makes S3 the
/// current register in V.250, is refused.
/// </summary>
[AtCommand("S")]
internal sealed class SRegister : IRegisterCommand
{
    public AtResult Read(int register, Turn turn) => SRegisters.Exists(register)
        ? AtResult.Line($"{turn.Port.Settings.Registers[register]:D3}")
        : AtResult.Error;

    public AtResult Write(int register, int value, Turn turn) =>
        turn.Port.Settings.Registers.TrySet(register, value) ? AtResult.Ok : AtResult.Error;
}
