using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Modes;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>A socket that has left transparent mode on a port.</summary>
internal sealed record SuspendedSocket(SocketTable Sockets, ModemSocket Socket, ModemPort Port) : ISuspendedConnection
{
    public bool CanResume => Socket is { State: SocketState.Connected, Inbox.Joint: null };

    public void Resume(TransparentEntry enter) => Sockets.Resume(Socket, Port, enter);
}
