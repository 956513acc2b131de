using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Tcpip.Commands;

/// <summary>AT+QICLOSE - closes a TCP or UDP socket; tcpip.md 3.2. Closing a listener leaves its incoming sockets open.</summary>
[AtCommand("+QICLOSE", Family = CommandFamily.TcpIp, NestOptional = false)]
internal sealed class QIclose(CloseFlow flow) : IWriteCommand<QIclose.Args>
{
    internal readonly record struct Args([Range(0, 11)] int Id, [Range(0, 65535)] int Timeout = 10);

    public AtResult Write(Args args, Turn turn) => flow.Close(turn, args.Id, SocketDialect.TcpIp, TimeSpan.FromSeconds(args.Timeout));
}
