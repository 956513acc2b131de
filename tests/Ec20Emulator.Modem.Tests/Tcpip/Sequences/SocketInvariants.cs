using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Tcpip.Sequences;

/// <summary>What holds for the table of sockets between any two commands.</summary>
internal static class SocketInvariants
{
    /// <summary>Fails the test with what is broken.</summary>
    public static async Task HoldAsync(TestModem modem) =>
        Assert.That(await modem.Modem.Core.Mailbox.AskAsync(() => Broken(TableOf(modem)).ToArray()), Is.Empty);

    private static SocketTable TableOf(TestModem modem) => modem.Modem.Assembly.Features.OfType<SocketFeature>().Single().Sockets;

    private static IEnumerable<string> Broken(SocketTable table)
    {
        for (var id = 0; id < SocketTable.Count; id++)
        {
            if (table[id] is not { } socket)
                continue;
            foreach (var what in Broken(socket, table))
                yield return $"socket {id}, {socket.State}: {what}";
            if (socket.Id != id)
                yield return $"socket {socket.Id} has the place of {id}";
        }

        var joined = table.InUse.Where(socket => socket.Inbox.Joint is not null).Select(socket => socket.Inbox.Joint!.Port).ToArray();
        if (joined.Distinct().Count() != joined.Length)
            yield return "two sockets in transparent mode on one port";
    }

    private static IEnumerable<string> Broken(ModemSocket socket, SocketTable table)
    {
        if (socket.State is SocketState.Initial)
            yield return "a freed socket is still there";
        if (socket.State is SocketState.Connected && (socket.Link is not { Listens: false } || socket.Sender is null))
            yield return "connected to nothing";
        if (socket.State is SocketState.Listening && socket.Link is not { Listens: true })
            yield return "listens nowhere";
        if (socket.State is SocketState.Connected or SocketState.Listening or SocketState.Opening
            && table.Contexts.StateOf(socket.Request.ContextId) is not ContextState.Active)
            yield return "its context is not active";
        if (socket.Inbox.Received.Length > Math.Max(socket.Inbox.Received.Capacity, 65535))
            yield return $"{socket.Inbox.Received.Length} bytes in a receive buffer of {socket.Inbox.Received.Capacity}";
        if (socket.Inbox.Received.Length != socket.Traffic.Received - socket.Traffic.Read && !socket.IsBeingClosed)
            yield return $"{socket.Inbox.Received.Length} bytes wait, of {socket.Traffic.Received} received and {socket.Traffic.Read} read";
        if (socket.Sender is { } sender && (sender.Pending < 0 || sender.Pending > SocketSender.Capacity + 2048))
            yield return $"{sender.Pending} bytes in the send buffer";
        if (socket.Acknowledged < 0 || socket.Acknowledged > socket.Traffic.Sent)
            yield return $"{socket.Acknowledged} bytes acknowledged of {socket.Traffic.Sent}";
        if (socket.Inbox.Joint is not null && (socket.Inbox.Mode is not AccessMode.Transparent || socket.State is not SocketState.Connected))
            yield return $"joined to a port in mode {socket.Inbox.Mode}";
        if (socket.Inbox.Mode is AccessMode.Transparent && socket.Inbox.Joint is null && socket.State is SocketState.Connected)
            yield return "in transparent mode without a port";
    }
}
