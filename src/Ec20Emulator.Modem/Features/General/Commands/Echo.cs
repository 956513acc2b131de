using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>ATE - command echo (at-engine.md 4). The line that carries it is still echoed the old way.</summary>
[AtCommand("E")]
internal sealed class Echo : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 1)
            return AtResult.Error;
        turn.Port.Settings.Echo = number == 1;
        return AtResult.Ok;
    }
}
