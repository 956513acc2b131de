using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Ssl.Commands;

/// <summary>
/// AT+QSSLSEND - sends data over an SSL connection. SSL manual 2.1.3, ssl.md C4. The test form prints 1-1460 as the manual does; up
/// to 1500 bytes are taken, as its parameter table says (C4.4); later firmware keeps to what it prints.
/// </summary>
[AtCommand("+QSSLSEND", Family = CommandFamily.TcpIp)]
internal sealed class QSslSend(SslSockets sockets, SendFlow flow, TcpIpErrorLatch latch, SslProfile profile) : IWriteCommand<QSslSend.Args>
{
    private const int Maximum = 1500;

    internal readonly record struct Args([Range(0, 11)] int ClientId, [Range(1, Maximum, Shown = "(1-1460)")] int? Length = null);

    public AtResult Write(Args args, Turn turn)
    {
        var socket = sockets[args.ClientId];
        if (args.Length > profile.LongestSend)
            return latch.Fail(TcpIpError.InvalidParameters);
        var error = SendFlow.Check(socket, turn.Port);
        return error is TcpIpError.None ? flow.Prompt(turn, socket!, args.Length, profile.LongestSend) : latch.Fail(error);
    }
}
