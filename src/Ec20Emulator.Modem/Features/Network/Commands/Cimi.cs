using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+CIMI - subscriber number, bare; network-sim.md 1.</summary>
[AtCommand("+CIMI")]
internal sealed class Cimi(SimCard sim) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => sim.Obstacle is { } error ? AtResult.Cme(error) : AtResult.Line(sim.Imsi);
}
