using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Tcpip.Commands;

/// <summary>AT+QISENDEX - sends bytes written as hexadecimal digits, without a prompt; tcpip.md 3.5.</summary>
[AtCommand("+QISENDEX", Family = CommandFamily.TcpIp)]
internal sealed class QIsendex(TcpIpSockets sockets, SendFlow flow, TcpIpErrorLatch latch) : IWriteCommand<QIsendex.Args>
{
    internal sealed record Args([Range(0, 11)] int Id, [Text(Shown = "hex_string", MinimumLength = 2, MaximumLength = 512)] string Hex);

    public AtResult Write(Args args, Turn turn)
    {
        var socket = sockets[args.Id];
        var error = SendFlow.Check(socket, turn.Port);
        if (error is not TcpIpError.None)
            return latch.Fail(error);
        if (socket!.Request.Service == SocketService.UdpService)
            return latch.Fail(TcpIpError.OperationNotSupported);
        return HexText.TryParse(args.Hex, out var data) ? flow.Send(socket, data) : latch.Fail(TcpIpError.InvalidParameters);
    }
}
