using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+CESQ - signal quality by technology; network-sim.md 2. Each technology fills its own fields, the others are unknown.</summary>
[AtCommand("+CESQ")]
internal sealed class Cesq(Registration registration) : IExecuteCommand, ITestCommand
{
    public AtResult Execute(Turn turn) => AtResult.Line("+CESQ: " + (registration.Cell?.Access switch
    {
        RadioAccess.EUtran => $"99,99,255,255,{(2 * registration.Air.Signal.Rsrq) + 40},{registration.Air.Signal.Rsrp + 141}",
        RadioAccess.Utran => $"99,99,{registration.Air.Signal.Rsrp + 121},{(2 * registration.Air.Signal.Rsrq) + 49},255,255",
        RadioAccess.Gsm => $"{registration.Air.Signal.Rssi + 111},99,255,255,255,255",
        _ => "99,99,255,255,255,255",
    }));

    public AtResult Test(Turn turn) => AtResult.Line("+CESQ: (0-63,99),(0-7,99),(0-96,255),(0-49,255),(0-34,255),(0-97,255)");
}
