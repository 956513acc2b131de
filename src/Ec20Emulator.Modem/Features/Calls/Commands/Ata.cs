using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>ATA - answers the call that rings; NO CARRIER where none does. A call that waits beside others is taken by AT+CHLD. sms-calls.md 8.</summary>
[AtCommand("A", EndsLine = true)]
internal sealed class Ata(CallHandling handling) : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is not null)
            return AtResult.Error;
        return handling.Answer() ? AtResult.Ok : AtResult.NoCarrier;
    }
}
