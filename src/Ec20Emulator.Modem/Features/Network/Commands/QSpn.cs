using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+QSPN - names of the operator; network-sim.md 2. The card holds no provider name of its own. Plain ERROR while not registered.</summary>
[AtCommand("+QSPN")]
internal sealed class QSpn(Registration registration) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => registration.Cell is { Operator: var named }
        ? AtResult.Line($"+QSPN: \"{named.LongName}\",\"{named.ShortName}\",\"\",0,\"{named.Plmn}\"")
        : AtResult.Error;
}
