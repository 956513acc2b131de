using Ec20Emulator.Modem;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>What is done to the SIM card: <c>removed</c>, <c>inserted</c>, <c>locked</c> (it asks for its PIN at the next start).</summary>
internal sealed class SimAction : IScenarioAction
{
    public string Word => "sim";

    public Func<Ec20Modem, Task> Parse(string arguments) => arguments switch
    {
        "removed" => modem => modem.Sim.RemoveAsync(),
        "inserted" => modem => modem.Sim.InsertAsync(),
        "locked" => modem => modem.Sim.LockAsync(),
        _ => throw new FormatException($"a SIM card cannot be '{arguments}': write removed, inserted or locked"),
    };
}
