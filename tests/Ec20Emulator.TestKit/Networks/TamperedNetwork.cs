using System.Net;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.TestKit.Networks;

/// <summary>A network with a test in front of its connects: one that never answers, or a computer out of sockets.</summary>
/// <param name="inner">The network behind.</param>
public sealed class TamperedNetwork(INetwork inner) : INetwork
{
    /// <summary>Runs before a connect; throws in its place, or waits. Null = nothing.</summary>
    public Func<NetworkTarget, CancellationToken, Task>? BeforeConnect { get; set; }

    public Task<ResolvedName> ResolveAsync(string host, IReadOnlyList<IPAddress> dnsServers, CancellationToken cancellationToken) =>
        inner.ResolveAsync(host, dnsServers, cancellationToken);

    public async Task<INetworkConnection> ConnectAsync(NetworkTarget target, int localPort, CancellationToken cancellationToken)
    {
        if (BeforeConnect is { } tamper)
            await tamper(target, cancellationToken);
        return await inner.ConnectAsync(target, localPort, cancellationToken);
    }

    public INetworkListener Listen(int localPort, TcpTuning? tuning = null) => inner.Listen(localPort, tuning);

    public IDatagramSocket BindDatagram(int localPort) => inner.BindDatagram(localPort);

    public Task<EchoReply?> PingAsync(IPAddress address, int payloadBytes, CancellationToken cancellationToken) =>
        inner.PingAsync(address, payloadBytes, cancellationToken);
}
