using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+QINISTAT - how far the start-up has come: 1 SIM, 2 messages, 4 phonebook; network-sim.md 1.</summary>
[AtCommand("+QINISTAT")]
internal sealed class QIniStat(SimCard sim) : IExecuteCommand, ITestCommand
{
    public AtResult Execute(Turn turn) => AtResult.Line($"+QINISTAT: {sim.Progress}");

    public AtResult Test(Turn turn) => AtResult.Line("+QINISTAT: (0-7)");
}
