using Ec20Emulator.Modem;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>Power key, reset line and supply: <c>key</c>, <c>held</c>, <c>reset</c>, <c>cut</c>.</summary>
internal sealed class PowerAction : IScenarioAction
{
    public string Word => "power";

    public Func<Ec20Modem, Task> Parse(string arguments) => arguments switch
    {
        "key" => modem => modem.PowerOnAsync(),
        "held" => modem => modem.PowerOffAsync(),
        "cut" => modem => modem.CutPowerAsync(),
        "reset" => modem => modem.ResetAsync(),
        _ => throw new FormatException($"power cannot be '{arguments}': write key, held, cut or reset"),
    };
}
