using System.Net;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Faults.Networking;

/// <summary>A network with the faults of a modem in the way. Says in the journal which connections there were.</summary>
internal sealed class FaultyNetwork(INetwork inner, FaultPlan plan, ModemJournal journal) : INetwork
{
    public IReadOnlyList<IPAddress> DnsServers => inner.DnsServers;

    public Task<ResolvedName> ResolveAsync(string host, IReadOnlyList<IPAddress> dnsServers, CancellationToken cancellationToken)
    {
        Note($"resolve {host}");
        ThrowIfUnresolvable(host);
        return inner.ResolveAsync(host, dnsServers, cancellationToken);
    }

    public async Task<INetworkConnection> ConnectAsync(NetworkTarget target, int localPort, CancellationToken cancellationToken)
    {
        var dialled = $"{target.Host}:{target.Port}";
        Note($"connect {dialled}");
        if (!IPAddress.TryParse(target.Host, out _))
            ThrowIfUnresolvable(target.Host);
        foreach (var fault in plan.Of<IConnectFault>())
            await fault.MeetAsync(dialled, cancellationToken).ConfigureAwait(false);
        var connection = await inner.ConnectAsync(target, localPort, cancellationToken).ConfigureAwait(false);
        Note($"connected {dialled}");
        return new FaultyConnection(connection, plan);
    }

    public INetworkListener Listen(int localPort, TcpTuning? tuning = null) => new FaultyListener(inner.Listen(localPort, tuning), plan);

    public IDatagramSocket BindDatagram(int localPort) => new FaultyDatagramSocket(inner.BindDatagram(localPort), plan);

    public Task<EchoReply?> PingAsync(IPAddress address, int payloadBytes, CancellationToken cancellationToken) =>
        inner.PingAsync(address, payloadBytes, cancellationToken);

    private void ThrowIfUnresolvable(string host)
    {
        if (plan.Of<INameFault>().Any(fault => fault.Fails(host)))
            throw new NetworkException(NetworkFailure.NameNotResolved, $"'{host}' is not resolved: a fault sees to that");
    }

    private void Note(string what) => journal.Add(JournalEntryKind.Network, "", what);
}
