using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+QCSQ - signal by technology, in dBm and dB; SINR in steps of 0.2 dB from -20 dB; network-sim.md 2.</summary>
[AtCommand("+QCSQ")]
internal sealed class QCsq(Registration registration) : IExecuteCommand, ITestCommand
{
    public AtResult Execute(Turn turn)
    {
        var signal = registration.Air.Signal;
        return AtResult.Line("+QCSQ: " + (registration.Cell?.Access switch
        {
            RadioAccess.EUtran => $"\"LTE\",{signal.Rssi},{signal.Rsrp},{5 * (signal.Sinr + 20)},{signal.Rsrq}",
            RadioAccess.Utran => $"\"WCDMA\",{signal.Rssi},{signal.Rsrp},{signal.Rsrq}",
            RadioAccess.Gsm => $"\"GSM\",{signal.Rssi}",
            _ => "\"NOSERVICE\"",
        }));
    }

    public AtResult Test(Turn turn) => AtResult.Line("+QCSQ: \"NOSERVICE\",\"GSM\",\"WCDMA\",\"LTE\"");
}
