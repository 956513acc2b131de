using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>ATH - hangs all calls up, unless AT+CVHU=1 says it does nothing; sms-calls.md 8.</summary>
[AtCommand("H")]
internal sealed class Ath(CallHandling handling, CallSettings settings) : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 0)
            return AtResult.Error;
        if (!settings.IgnoresAth)
            handling.HangUpAll();
        return AtResult.Ok;
    }
}
