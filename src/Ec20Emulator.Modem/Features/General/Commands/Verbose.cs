using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>ATV - result codes as words (1) or numbers (0) (at-engine.md 5). Its own result comes in the new format.</summary>
[AtCommand("V")]
internal sealed class Verbose : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 1)
            return AtResult.Error;
        turn.Port.Settings.Format.Verbose = number == 1;
        return AtResult.Ok;
    }
}
