using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>What a host asks for when it opens a socket.</summary>
/// <param name="Id">connectID or clientID, 0-11.</param>
/// <param name="ContextId">PDP context, 1-16.</param>
/// <param name="Service">Type as printed: <c>SSLClient</c>, <c>TCP</c>, …</param>
/// <param name="Target">Where to.</param>
/// <param name="Mode">Access mode.</param>
/// <param name="Port">The port the command came from; the listener's for an incoming connection.</param>
/// <param name="Dialect">The family's words.</param>
internal sealed record SocketRequest(
    int Id, int ContextId, string Service, NetworkTarget Target, AccessMode Mode, ModemPort Port, SocketDialect Dialect)
{
    /// <summary>SSL context, 0-5; null for sockets without TLS.</summary>
    public int? SslContextId { get; init; }

    /// <summary>Local port asked for; 0 = automatic.</summary>
    public int LocalPort { get; init; }

    /// <summary>Id of the listener an incoming connection came from.</summary>
    public int? ServerId { get; init; }
}
