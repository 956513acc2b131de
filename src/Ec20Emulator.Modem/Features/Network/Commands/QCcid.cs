using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+QCCID - the card number; network-sim.md 1. Plain ERROR without a card.</summary>
[AtCommand("+QCCID")]
internal sealed class QCcid(SimCard sim) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => sim.IsReadable ? AtResult.Line($"+QCCID: {sim.Iccid}") : AtResult.Error;
}
