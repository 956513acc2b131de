using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Ssl.Commands;

/// <summary>
/// AT+QSSLRECV - reads data of an SSL connection. SSL manual 2.1.4, ssl.md C5. Later firmware takes 1500 where no length is typed, and tells how much
/// came and was read for 0 (ssl-later-firmware.md 4).
/// </summary>
[AtCommand("+QSSLRECV", Family = CommandFamily.TcpIp, NestOptional = false)]
internal sealed class QSslRecv(SslSockets sockets, ReadFlow flow, TcpIpErrorLatch latch, SslProfile profile) : IWriteCommand<QSslRecv.Args>
{
    internal readonly record struct Args([Range(0, 11)] int ClientId, [Range(0, 1500, Shown = "(1-1500)")] int? Length = null);

    private const int Everything = 1500;

    public AtResult Write(Args args, Turn turn)
    {
        var socket = sockets[args.ClientId];
        if (args.Length is > 0 || (args.Length is null && profile.IsLater))
            return flow.Read("+QSSLRECV", socket, args.Length ?? Everything, turn.Port);
        return profile.IsLater && socket is not null ? AtResult.Line($"+QSSLRECV: {socket.Traffic.Count}") : latch.Fail(TcpIpError.InvalidParameters);
    }
}
