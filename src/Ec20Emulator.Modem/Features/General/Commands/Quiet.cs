using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>ATQ - holds result codes back (1) or sends them (0) (at-engine.md 5). It counts for its own result already.</summary>
[AtCommand("Q")]
internal sealed class Quiet : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 1)
            return AtResult.Error;
        turn.Port.Settings.Format.Quiet = number == 1;
        return AtResult.Ok;
    }
}
