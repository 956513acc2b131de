using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>ATX - text behind CONNECT, dial tone and busy detection of calls, 0-4 (at-engine.md 11).</summary>
[AtCommand("X")]
internal sealed class ConnectDetail : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 4)
            return AtResult.Error;
        turn.Port.Settings.ConnectDetail = number ?? 0;
        return AtResult.Ok;
    }
}
