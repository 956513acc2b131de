using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+CSQ - signal strength; network-sim.md 2. The bit error rate is always unknown, as on LTE.</summary>
[AtCommand("+CSQ")]
internal sealed class Csq(Registration registration) : IExecuteCommand, ITestCommand
{
    public AtResult Execute(Turn turn) => AtResult.Line($"+CSQ: {registration.Signal?.CsqIndex ?? 99},99");

    public AtResult Test(Turn turn) => AtResult.Line("+CSQ: (0-31,99),(0-7,99)");
}
