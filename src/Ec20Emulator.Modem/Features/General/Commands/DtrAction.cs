using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>AT&amp;D - what DTR on to off does, 0-2 (at-engine.md 10).</summary>
[AtCommand("&D")]
internal sealed class DtrAction : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 2)
            return AtResult.Error;
        turn.Port.Settings.DtrAction = number ?? 0;
        return AtResult.Ok;
    }
}
