namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>The fields AT+QISTATE and AT+QSSLSTATE share (ssl.md C6.5, tcpip.md 3.3).</summary>
internal static class SocketLine
{
    /// <summary>id, type, remote address, remote port, local port, state, PDP context, server id, access mode, port name.</summary>
    public static string Of(ModemSocket socket) =>
        $"{socket.Id},\"{socket.Request.Service}\",\"{socket.Remote.Address}\",{socket.Remote.Port},{socket.LocalPort},"
        + $"{(int)socket.State},{socket.Request.ContextId},{socket.ServerId},{(int)socket.Inbox.Mode},\"{socket.Port.Name}\"";
}
