using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>What a modem line of a port does, for DTEs that have no such line: <c>dtr of uart1 off</c>. The word <c>dtr</c> alone moves the DTE's own.</summary>
internal sealed class LinesAction : IScenarioAction
{
    public string Word => "lines";

    public Func<Ec20Modem, Task> Parse(string arguments) => arguments.Split(' ') switch
    {
        ["dtr", "of", var port, "on" or "off"] when PortNames.All.Contains(port) => modem => modem.Lines.SetDtrAsync(port, arguments.EndsWith("on", StringComparison.Ordinal)),
        _ => throw new FormatException($"lines cannot be '{arguments}': write dtr of PORT on or off; ports are {string.Join(", ", PortNames.All)}"),
    };
}
