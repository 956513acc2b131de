using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Tcpip.Commands;

/// <summary>AT+QISTATE - state of TCP and UDP sockets: all, those of a context (0) or one (1); tcpip.md 3.3.</summary>
[AtCommand("+QISTATE", Family = CommandFamily.TcpIp)]
internal sealed class QIstate(TcpIpSockets sockets, TcpIpErrorLatch latch)
    : IExecuteCommand, IReadCommand, ITestCommand, IWriteCommand<QIstate.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] int Query, [Range(0, 16)] int ContextOrId);

    public AtResult Execute(Turn turn) => Describe(sockets.All);

    public AtResult Read(Turn turn) => Describe(sockets.All);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn) => args switch
    {
        { Query: 0, ContextOrId: 0 } or { Query: 1, ContextOrId: > 11 } => latch.Fail(TcpIpError.InvalidParameters),
        { Query: 0 } => Describe(sockets.All.Where(socket => socket.Request.ContextId == args.ContextOrId)),
        _ => Describe(sockets.All.Where(socket => socket.Id == args.ContextOrId)),
    };

    private static AtResult Describe(IEnumerable<ModemSocket> shown) =>
        AtResult.Lines([.. shown.Select(socket => $"+QISTATE: {SocketLine.Of(socket)}")]);
}
