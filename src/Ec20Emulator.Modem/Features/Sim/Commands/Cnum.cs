using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>AT+CNUM - the subscriber's own number; network-sim.md 1. A card without one: a bare OK. The number does not follow AT+CSCS.</summary>
[AtCommand("+CNUM")]
internal sealed class Cnum(SimCard sim) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        if (sim.Obstacle is { } error)
            return AtResult.Cme(error);
        var number = sim.OwnNumber;
        return number.Length == 0 ? AtResult.Ok : AtResult.Line($"+CNUM: ,\"{number}\",{(number[0] == '+' ? 145 : 129)}");
    }
}
