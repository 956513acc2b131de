using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Control;

/// <summary>A modem and its world at one moment.</summary>
/// <param name="Power">Off, Booting, On, GoingDown or Hung.</param>
/// <param name="Network">The mobile network, with the PDP contexts.</param>
/// <param name="Sim">The SIM card.</param>
/// <param name="Sockets">The sockets in use, by id.</param>
/// <param name="Ports">The ports of <see cref="Engine.PortNames.All"/>.</param>
public sealed record ModemState(
    string Power, NetworkState Network, SimSummary Sim, IReadOnlyList<SocketSummary> Sockets, IReadOnlyList<PortSummary> Ports);

/// <summary>A port.</summary>
/// <param name="Name">One of <see cref="Engine.PortNames.All"/>.</param>
/// <param name="IsTransparent">True while its bytes belong to a connection, not to commands.</param>
/// <param name="Lines">The modem lines.</param>
public sealed record PortSummary(string Name, bool IsTransparent, PortLineState Lines);

/// <summary>A socket that is in use.</summary>
/// <param name="Id">0-11.</param>
/// <param name="Service">As AT+QISTATE or AT+QSSLSTATE prints it, such as <c>TCP</c>, <c>UDP SERVICE</c>, <c>SSLClient</c>.</param>
/// <param name="State">Opening, Connected, Listening or Closing.</param>
/// <param name="AccessMode">Buffer, DirectPush or Transparent.</param>
/// <param name="ContextId">PDP context, 1-16.</param>
/// <param name="Host">What the host software dialled; empty for a listener.</param>
/// <param name="Remote">Address and port of the peer, as far as known.</param>
/// <param name="LocalPort">The true local port; 0 until it is known.</param>
/// <param name="Sent">Bytes accepted from the DTE.</param>
/// <param name="Received">Bytes received from the peer.</param>
/// <param name="Unread">Bytes received that the DTE has not got yet.</param>
public sealed record SocketSummary(
    int Id, string Service, string State, string AccessMode, int ContextId, string Host, string Remote, int LocalPort, long Sent, long Received, long Unread)
{
    internal static SocketSummary Of(ModemSocket socket) => new(
        socket.Id,
        socket.Request.Service,
        socket.State.ToString(),
        socket.Mode.ToString(),
        socket.Request.ContextId,
        socket.Request.Target.Host,
        socket.Remote.ToString(),
        socket.LocalPort,
        socket.Traffic.Sent,
        socket.Traffic.Received,
        socket.Received.Length);
}
