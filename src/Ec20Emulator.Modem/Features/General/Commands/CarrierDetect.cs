using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>AT&amp;C - DCD always on (0) or with the data carrier (1) (at-engine.md 10).</summary>
[AtCommand("&C")]
internal sealed class CarrierDetect : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 1)
            return AtResult.Error;
        turn.Port.Settings.CarrierDetect = number ?? 0;
        turn.Port.Wiring.UpdateLines();
        return AtResult.Ok;
    }
}
