using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Lines.Commands;

/// <summary>AT+QRIR - an RI of type "always" goes off; at-engine.md 8.</summary>
[AtCommand("+QRIR")]
internal sealed class QRir(RingIndicator indicator) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        indicator.Release();
        return AtResult.Ok;
    }
}
