using Ec20Emulator.Modem;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>Power key, reset line and supply: <c>key</c>, <c>held</c>, <c>reset</c>, <c>cut</c>, <c>browns out 500ms</c>.</summary>
internal sealed class PowerAction : IScenarioAction
{
    public string Word => "power";

    public Func<Ec20Modem, Task> Parse(string arguments)
    {
        if (arguments.Split(' ') is ["browns", "out", var text])
        {
            var duration = Durations.Parse(text);
            return modem => modem.Power.BrownOutAsync(duration);
        }
        return arguments switch
        {
            "key" => modem => modem.Power.PressKeyAsync(),
            "held" => modem => modem.Power.HoldKeyAsync(),
            "cut" => modem => modem.Power.CutAsync(),
            "reset" => modem => modem.Power.ResetAsync(),
            _ => throw new FormatException($"power cannot be '{arguments}': write key, held, cut, reset or browns out DURATION"),
        };
    }
}
