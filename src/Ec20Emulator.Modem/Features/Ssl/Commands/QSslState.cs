using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Ssl.Commands;

/// <summary>
/// AT+QSSLSTATE - state of SSL connections. SSL manual 2.1.6, ssl.md C6.4-C6.6. The form with a leading 1, which later firmware
/// and hosts use, is taken too (at-engine.md 18).
/// </summary>
[AtCommand("+QSSLSTATE", Family = CommandFamily.TcpIp)]
internal class QSslState(SslSockets sockets, TcpIpErrorLatch latch) : IExecuteCommand, ITestCommand, IWriteCommand<QSslState.Args>
{
    internal readonly record struct Args([Range(0, 11)] int ClientIdOrQuery, [Range(0, 11)] int? ClientId = null);

    public AtResult Execute(Turn turn) => AtResult.Lines([.. sockets.All.Select(Describe)]);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (args is { ClientId: not null, ClientIdOrQuery: not 1 })
            return latch.Fail(TcpIpError.InvalidParameters);
        return sockets[args.ClientId ?? args.ClientIdOrQuery] is { } socket ? AtResult.Line(Describe(socket)) : AtResult.Ok;
    }

    private static string Describe(ModemSocket socket) =>
        $"+QSSLSTATE: {SocketLine.Of(socket)},{socket.Request.SslContextId}";
}
