using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Sockets.Commands;

/// <summary>AT+QISWTMD - switches the access mode of a connection, SSL or TCP, which is the port's from then on (ssl.md C7.6, tcpip.md 3.7).</summary>
[AtCommand("+QISWTMD", Family = CommandFamily.TcpIp, NestOptional = false)]
internal sealed class QiSwTmd(ModemCore core, SocketTable sockets) : IWriteCommand<QiSwTmd.Args>
{
    internal readonly record struct Args([Range(0, 11)] int Id, [Range(0, 2)] AccessMode Mode);

    public AtResult Write(Args args, Turn turn)
    {
        var error = Check(sockets[args.Id], args.Mode, turn.Port);
        if (error is not TcpIpError.None)
            return core.Latch.Fail(error);
        var socket = sockets[args.Id]!;
        if (args.Mode is AccessMode.Transparent)
        {
            new TransparentJoint(sockets, socket, turn.Port, core.Scheduler).Enter(turn);
            return AtResult.Deferred;
        }
        socket.Port = turn.Port;
        socket.Inbox.SwitchTo(args.Mode);
        return AtResult.Ok;
    }

    private static TcpIpError Check(ModemSocket? socket, AccessMode mode, ModemPort port) => socket switch
    {
        null => TcpIpError.InvalidParameters,
        _ when mode is AccessMode.Transparent && !port.Traits.HasTransparentMode => TcpIpError.OperationNotSupported,
        { Inbox.Joint: not null } => mode is AccessMode.Transparent ? TcpIpError.PortBusy : TcpIpError.OperationBlocked,
        { State: SocketState.Listening } or { Request.Service: SocketService.UdpService } when mode is AccessMode.Transparent =>
            TcpIpError.OperationNotSupported,
        { State: SocketState.Connected or SocketState.Listening } => TcpIpError.None,
        _ => TcpIpError.OperationNotAllowed,
    };
}
