using Ec20Emulator.Modem;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>What date and time do: <c>jumps 86400s</c>, <c>jumps back 86400s</c>. Timers do not notice; <c>wait</c> and <c>advance</c> are for those.</summary>
internal sealed class ClockAction : IScenarioAction
{
    public string Word => "clock";

    public Func<Ec20Modem, Task> Parse(string arguments)
    {
        var by = arguments.Split(' ') switch
        {
            ["jumps", var text] => Durations.Parse(text),
            ["jumps", "back", var text] => -Durations.Parse(text),
            _ => throw new FormatException($"a clock cannot do '{arguments}': write jumps DURATION or jumps back DURATION"),
        };
        return modem => modem.Clock.JumpAsync(by);
    }
}
