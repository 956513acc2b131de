using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Status.Commands;

/// <summary>AT+CIND - the indicators; network-sim.md 3. The battery is always 0: the module has none of its own.</summary>
[AtCommand("+CIND")]
internal sealed class Cind(Indicators indicators) : IReadCommand, ITestCommand
{
    public AtResult Test(Turn turn) => AtResult.Line(
        $"+CIND: {string.Join(',', Indicators.All.Select(indicator => $"(\"{indicator.Name}\",(0-{indicator.Highest}))"))}");

    public AtResult Read(Turn turn) => AtResult.Line($"+CIND: {string.Join(',', indicators.Read())}");
}
