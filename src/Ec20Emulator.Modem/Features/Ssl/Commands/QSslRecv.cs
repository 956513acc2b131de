using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Ssl.Commands;

/// <summary>AT+QSSLRECV - reads data of an SSL connection. SSL manual 2.1.4, ssl.md C5.</summary>
[AtCommand("+QSSLRECV", Family = CommandFamily.TcpIp)]
internal sealed class QSslRecv(SslSockets sockets, ReadFlow flow) : IWriteCommand<QSslRecv.Args>
{
    internal readonly record struct Args([Range(0, 11)] int ClientId, [Range(1, 1500)] int Length);

    public AtResult Write(Args args, Turn turn) => flow.Read("+QSSLRECV", sockets[args.ClientId], args.Length, turn.Port);
}
