using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>Closing a socket by command, the same for SSL and TCP/IP (ssl.md C6.2, C6.3, tcpip.md 3.2).</summary>
internal sealed class CloseFlow(ModemCore core, SocketTable sockets)
{
    /// <summary>Closes a socket and answers when its id is free. One that is free already is fine; one of the other family stays.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">0-11.</param>
    /// <param name="dialect">The family of the command.</param>
    /// <param name="timeout">Longest wait for the peer; zero = at once.</param>
    public AtResult Close(Turn turn, int id, SocketDialect dialect, TimeSpan timeout)
    {
        if (sockets[id] is not { } socket)
            return AtResult.Ok;
        if (socket.Request.Dialect != dialect)
        {
            SocketLog.Refused(socket.Log, id, "close", (int)TcpIpError.InvalidParameters, $"the id belongs to a socket of type {socket.Request.Service}");
            return core.Latch.Fail(TcpIpError.InvalidParameters);
        }
        // A connection that does not end in time is cut: the id is free either way, so the answer is OK either way.
        new SocketClosing(core, socket, abort =>
        {
            sockets.Free(socket, abort);
            turn.Complete(AtResult.Ok);
        }).Begin(timeout);
        return AtResult.Deferred;
    }
}
