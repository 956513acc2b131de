using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Tcpip;

/// <summary>The TCP and UDP sockets among the 12: to the commands that open and use them SSL connections do not exist.</summary>
internal sealed class TcpIpSockets(SocketTable sockets)
{
    /// <summary>All of them, by id.</summary>
    public IEnumerable<ModemSocket> All => sockets.InUse.Where(IsTcpIp);

    /// <summary>The socket with an id; null where the id is free or an SSL connection's.</summary>
    public ModemSocket? this[int id] => sockets[id] is { } socket && IsTcpIp(socket) ? socket : null;

    private static bool IsTcpIp(ModemSocket socket) => socket.Request.Dialect == SocketDialect.TcpIp;
}
