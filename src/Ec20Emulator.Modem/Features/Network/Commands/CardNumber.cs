using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>The card number under the names hosts ask for it; network-sim.md 1. Works while the PIN is still to come.</summary>
internal abstract class CardNumber(SimCard sim, string name) : IExecuteCommand, IReadCommand
{
    public AtResult Execute(Turn turn) => sim.IsReadable ? AtResult.Line($"{name}: {sim.Iccid}") : AtResult.Error;

    public AtResult Read(Turn turn) => Execute(turn);
}

/// <summary>AT+CCID - the card number.</summary>
[AtCommand("+CCID")]
internal sealed class Ccid(SimCard sim) : CardNumber(sim, "+CCID");

/// <summary>AT+ICCID - the card number.</summary>
[AtCommand("+ICCID")]
internal sealed class Iccid(SimCard sim) : CardNumber(sim, "+ICCID");
