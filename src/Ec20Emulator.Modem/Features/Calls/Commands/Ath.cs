using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.DataCall;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>
/// ATH - hangs all voice calls up, unless AT+CVHU=1 says it does nothing (sms-calls.md 8), and the data call of this port (sms-calls.md 10).
/// </summary>
[AtCommand("H")]
internal sealed class Ath(CallHandling handling, CallSettings settings, DataCalls dataCalls) : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 0)
            return AtResult.Error;
        if (!settings.IgnoresAth)
            handling.HangUpAll();
        dataCalls.HangUp(turn.Port);
        return AtResult.Ok;
    }
}
