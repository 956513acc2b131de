using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+COPN - the operators whose names the modem knows; network-sim.md 3.</summary>
[AtCommand("+COPN")]
internal sealed class Copn : IExecuteCommand
{
    public AtResult Execute(Turn turn) =>
        AtResult.Lines([.. NetworkOperator.Known.Select(known => $"+COPN: \"{known.Plmn}\",\"{known.LongName}\"")]);
}
