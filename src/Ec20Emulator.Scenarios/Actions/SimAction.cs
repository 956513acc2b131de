using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>What is done to the SIM card: <c>removed</c>, <c>inserted</c>, <c>locked</c> (it asks for its PIN at the next start).</summary>
internal sealed class SimAction : IScenarioAction
{
    public string Word => "sim";

    public Func<Ec20Modem, Task> Parse(string arguments)
    {
        Action<SimCard> act = arguments switch
        {
            "removed" => sim => sim.Remove(),
            "inserted" => sim => sim.Insert(),
            "locked" => sim => sim.Codes.IsPinRequired = true,
            _ => throw new FormatException($"a SIM card cannot be '{arguments}': write removed, inserted or locked"),
        };
        return modem => modem.Core.Mailbox.TellAsync(() => act(modem.Assembly.Sim));
    }
}
