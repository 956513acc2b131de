using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Tcpip.Commands;

/// <summary>
/// AT+QIRD - reads data of a TCP or UDP socket, or tells how much came and was read; tcpip.md 3.6. A UDP service hands out whole
/// datagrams, each with its sender.
/// </summary>
[AtCommand("+QIRD", Family = CommandFamily.TcpIp, NestOptional = false)]
internal sealed class QIrd(TcpIpSockets sockets, ReadFlow flow, TcpIpErrorLatch latch) : IWriteCommand<QIrd.Args>
{
    private const int WholeDatagram = 65535;

    internal readonly record struct Args([Range(0, 11)] int Id, [Range(0, 1500)] int Length = 1500);

    public AtResult Write(Args args, Turn turn)
    {
        var socket = sockets[args.Id];
        if (args.Length == 0)
            return socket is null ? latch.Fail(TcpIpError.InvalidParameters) : AtResult.Line($"+QIRD: {socket.Traffic.Count}");
        return socket?.Request.Service == SocketService.UdpService
            ? flow.Read("+QIRD", socket, WholeDatagram, turn.Port, sender => $",\"{sender.Address}\",{sender.Port}")
            : flow.Read("+QIRD", socket, args.Length, turn.Port);
    }
}
