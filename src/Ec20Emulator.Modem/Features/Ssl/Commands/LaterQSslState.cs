using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ssl.Commands;

/// <summary>AT+QSSLSTATE of later firmware, which has a read form too (ssl-later-firmware.md 4).</summary>
internal sealed class LaterQSslState(SslSockets sockets, TcpIpErrorLatch latch) : QSslState(sockets, latch), IReadCommand
{
    public AtResult Read(Turn turn) => Execute(turn);
}
