using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Tcpip.Links;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Tcpip.Listening;

/// <summary>
/// What a listener accepts: each connection takes the highest free id and the listener's access mode; without a free id it is
/// dropped (tcpip.md 4).
/// </summary>
internal sealed class IncomingConnections(ModemCore core, SocketTable sockets)
{
    /// <summary>Accepts until the listener is closed. Called on the mailbox when the listener is bound.</summary>
    public void Accept(ModemSocket listener)
    {
        if (listener.Link is ListenerLink link)
            _ = Task.Run(() => AcceptAsync(listener, link.Listener, listener.Ended), CancellationToken.None);
    }

    private async Task AcceptAsync(ModemSocket listener, INetworkListener network, CancellationToken ended)
    {
        try
        {
            // One at a time through the mailbox: a flood of connections waits in the operating system's queue.
            while (await network.AcceptAsync(ended).ConfigureAwait(false) is { } connection)
                await core.Mailbox.TellAsync(() => Take(listener, connection)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The listener is closed.
        }
    }

    private void Take(ModemSocket listener, INetworkConnection connection)
    {
        if (listener.State is not SocketState.Listening)
            Drop(connection);
        else if (!sockets.Settings.AcceptsIncoming)
        {
            TcpIpLog.IncomingRefused(listener.Log, listener.Id, connection.RemoteEndPoint);
            Drop(connection);
        }
        else if (FreeId() is { } id)
            Establish(listener, connection, id);
        else
        {
            TcpIpLog.IncomingFull(listener.Log, listener.Id, connection.RemoteEndPoint);
            Drop(connection);
            core.Latch.Set(TcpIpError.SocketAcceptFailed);
            core.Urcs.Send($"{listener.Request.Dialect.Urc}: \"incoming full\"", listener.Port);
        }
    }

    private void Establish(ModemSocket listener, INetworkConnection connection, int id)
    {
        var peer = connection.RemoteEndPoint;
        var target = new NetworkTarget(peer.Address.ToString(), peer.Port, listener.Request.Target.DnsServers);
        var socket = sockets.Add(listener.Request with
        {
            Id = id,
            Port = listener.Port,
            Service = SocketService.TcpIncoming,
            Target = target,
            Mode = listener.Inbox.Mode,
            LocalPort = connection.LocalPort,
            ServerId = listener.Id,
        });
        sockets.Establish(socket, new TcpLink(connection));
        TcpIpLog.Accepted(listener.Log, listener.Id, peer, id);
        core.Urcs.Send($"{listener.Request.Dialect.Urc}: \"incoming\",{id},{listener.Id},\"{peer.Address}\",{peer.Port}", listener.Port);
        socket.Inbox.ReadOn();
    }

    private int? FreeId()
    {
        for (var id = SocketTable.Count - 1; id >= 0; id--)
        {
            if (sockets[id] is null)
                return id;
        }
        return null;
    }

    private static void Drop(INetworkConnection connection)
    {
        connection.Abort();
        _ = Task.Run(connection.DisposeAsync, CancellationToken.None);
    }
}
