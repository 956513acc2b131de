using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Sockets.Commands;

/// <summary>ATO - back to the connection that left transparent mode last on this port (SSL manual 1.3, ssl.md C7.7).</summary>
[AtCommand("O", EndsLine = true)]
internal sealed class Ato(ModemCore core, SocketTable sockets) : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 0)
            return AtResult.Error;
        if (sockets.LastSuspended(turn.Port) is not { State: SocketState.Connected, Inbox.Joint: null } socket)
            return AtResult.NoCarrier;
        new TransparentJoint(sockets, socket, turn.Port, core.Scheduler).Enter(turn);
        return AtResult.Deferred;
    }
}
