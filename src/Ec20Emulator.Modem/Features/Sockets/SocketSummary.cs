using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Control;

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
        socket.Inbox.Mode.ToString(),
        socket.Request.ContextId,
        socket.Request.Target.Host,
        socket.Remote.ToString(),
        socket.LocalPort,
        socket.Traffic.Sent,
        socket.Traffic.Received,
        socket.Inbox.Received.Length);
}
