using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Ssl.Commands;

/// <summary>
/// AT+QSSLCLOSE - closes an SSL connection. SSL manual 2.1.5, ssl.md C6.2, C6.3. The time is in s, or in ms where "closetimemode" says so; left out
/// it is 10 s either way (ssl-later-firmware.md 4).
/// </summary>
[AtCommand("+QSSLCLOSE", Family = CommandFamily.TcpIp, NestOptional = false)]
internal sealed class QSslClose(CloseFlow flow, SslSockets sockets, SslContexts contexts) : IWriteCommand<QSslClose.Args>
{
    internal readonly record struct Args([Range(0, 11)] int ClientId, [Range(0, 65535)] int? Timeout = null);

    private static readonly TimeSpan Default = TimeSpan.FromSeconds(10);

    public AtResult Write(Args args, Turn turn) => flow.Close(turn, args.ClientId, SocketDialect.Ssl, TimeOf(args));

    private TimeSpan TimeOf(Args args)
    {
        if (args.Timeout is not { } time)
            return Default;
        var isShort = sockets[args.ClientId]?.Request.SslContextId is { } context && contexts[context].Later.ClosesInMilliseconds;
        return isShort ? TimeSpan.FromMilliseconds(time) : TimeSpan.FromSeconds(time);
    }
}
