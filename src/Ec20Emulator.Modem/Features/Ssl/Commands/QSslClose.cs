using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Ssl.Commands;

/// <summary>AT+QSSLCLOSE - closes an SSL connection. SSL manual 2.1.5, ssl.md C6.2, C6.3.</summary>
[AtCommand("+QSSLCLOSE", Family = CommandFamily.TcpIp, NestOptional = false)]
internal sealed class QSslClose(CloseFlow flow) : IWriteCommand<QSslClose.Args>
{
    internal readonly record struct Args([Range(0, 11)] int ClientId, [Range(0, 65535)] int Timeout = 10);

    public AtResult Write(Args args, Turn turn) => flow.Close(turn, args.ClientId, SocketDialect.Ssl, args.Timeout);
}
