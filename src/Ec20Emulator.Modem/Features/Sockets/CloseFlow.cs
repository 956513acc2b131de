using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>Closing a socket by command, the same for SSL and TCP/IP (ssl.md C6.2, C6.3, tcpip.md 3.2).</summary>
internal sealed class CloseFlow(ModemCore core, SocketTable sockets)
{
    /// <summary>Closes a socket and answers when its id is free.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="socket">The socket; null = the id is free, which is fine.</param>
    /// <param name="timeout">Longest wait for the peer; zero = at once.</param>
    public AtResult Close(Turn turn, ModemSocket? socket, TimeSpan timeout)
    {
        if (socket is null)
            return AtResult.Ok;
        // A connection that does not end in time is cut: the id is free either way, so the answer is OK either way.
        new SocketClosing(core, sockets, socket, _ => turn.Complete(AtResult.Ok)).Begin(timeout);
        return AtResult.Deferred;
    }
}
