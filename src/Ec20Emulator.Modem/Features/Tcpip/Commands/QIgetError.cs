using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Tcpip.Commands;

/// <summary>
/// AT+QIGETERROR - how the last TCP/IP or SSL command ended; tcpip.md 7.3, ssl.md C3.11. It belongs to the general family, so that it
/// does not reset what it reads.
/// </summary>
[AtCommand("+QIGETERROR")]
internal sealed class QIgetError(TcpIpErrorLatch latch, ModelProfile model) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => AtResult.Line($"+QIGETERROR: {(int)latch.Last},{(model.SpellsErrorsLater ? TcpIpErrorText.OfLater(latch.Last) : TcpIpErrorText.Of(latch.Last))}");
}
