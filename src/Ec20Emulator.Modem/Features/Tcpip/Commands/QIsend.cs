using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Tcpip.Commands;

/// <summary>
/// AT+QISEND - sends data over a TCP or UDP socket, or tells how much of it the peer has acknowledged; tcpip.md 3.4. Acknowledged is
/// what the operating system's TCP knows to be; where it does not tell, what it has taken.
/// </summary>
[AtCommand("+QISEND", Family = CommandFamily.TcpIp)]
internal sealed class QIsend(SocketTable table, TcpIpSockets sockets, SendFlow flow, TcpIpErrorLatch latch)
    : ITestCommand, IWriteCommand<QIsend.Args>
{
    private const int Maximum = 1460;

    internal sealed record Args(
        [Range(0, 11)] int Id,
        [Range(0, Maximum)] int? Length = null,
        [Text(MinimumLength = 1, MaximumLength = 255)] string? Address = null,
        [Range(1, 65535)] int? Port = null);

    public AtResult Test(Turn turn) => AtResult.Line("+QISEND: (0-11),(0-1460)");

    public AtResult Write(Args args, Turn turn)
    {
        var socket = sockets[args.Id];
        if (args is { Length: 0, Address: null, Port: null })
            return socket is null ? latch.Fail(TcpIpError.InvalidParameters) : AtResult.Line(Count(socket));
        var error = SendFlow.Check(socket, turn.Port);
        if (error is not TcpIpError.None)
            return latch.Fail(error);
        var isService = socket!.Request.Service == SocketService.UdpService;
        if (args.Length == 0 || isService != (args.Address is not null) || isService != args.Port is not null)
            return latch.Fail(TcpIpError.InvalidParameters);
        var target = isService
            ? new NetworkTarget(args.Address!, args.Port!.Value, table.Contexts.DnsServersOf(socket.Request.ContextId))
            : null;
        return flow.Prompt(turn, socket, args.Length, Maximum, target);
    }

    private static string Count(ModemSocket socket)
    {
        var sent = socket.Traffic.Sent;
        var acknowledged = socket.Acknowledged;
        return string.Create(CultureInfo.InvariantCulture, $"+QISEND: {sent},{acknowledged},{sent - acknowledged}");
    }
}
