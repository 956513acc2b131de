using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>The SSL connections among the 12 sockets: to SSL commands the others do not exist.</summary>
internal sealed class SslSockets(SocketTable sockets)
{
    /// <summary>All of them, by id.</summary>
    public IEnumerable<ModemSocket> All => sockets.InUse.Where(IsSsl);

    /// <summary>The SSL connection with an id; null where the id is free or another kind's.</summary>
    public ModemSocket? this[int id] => sockets[id] is { } socket && IsSsl(socket) ? socket : null;

    private static bool IsSsl(ModemSocket socket) => socket.Request.SslContextId is not null;
}
