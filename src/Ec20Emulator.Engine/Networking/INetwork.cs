using System.Net;

namespace Ec20Emulator.Modem.Networking;

/// <summary>
/// The one seam through which everything the modem sends or receives passes. Sockets behind it are real; maps, policies,
/// faults and tests sit here.
/// </summary>
public interface INetwork
{
    /// <summary>Resolves a host name: maps and localhost first, then the given DNS servers, else the operating system. A literal address is returned as it is.</summary>
    /// <param name="host">Host name or literal IP address.</param>
    /// <param name="dnsServers">Servers the host software configured (AT+QIDNSCFG); empty = the operating system's resolver.</param>
    /// <param name="cancellationToken">Bounds the query.</param>
    /// <returns>The addresses, at least one, with their time to live.</returns>
    /// <exception cref="NetworkException">With <see cref="NetworkFailure.NameNotResolved"/>; also where the policy forbids asking.</exception>
    Task<ResolvedName> ResolveAsync(string host, IReadOnlyList<IPAddress> dnsServers, CancellationToken cancellationToken);

    /// <summary>Connects a TCP socket. A map for this host and port is followed; the connection then still shows the address that was dialled.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="localPort">Local port, 0 = automatic.</param>
    /// <param name="cancellationToken">Bounds the attempt.</param>
    /// <exception cref="NetworkException">Name, policy, refusal, unreachable, local port taken.</exception>
    Task<INetworkConnection> ConnectAsync(NetworkTarget target, int localPort, CancellationToken cancellationToken);

    /// <summary>Listens for TCP connections on the given local port, 1-65535.</summary>
    /// <param name="localPort">Local port.</param>
    /// <param name="tuning">For the connections it accepts; null = as the operating system has it.</param>
    /// <exception cref="NetworkException">With <see cref="NetworkFailure.LocalPortTaken"/>.</exception>
    INetworkListener Listen(int localPort, TcpTuning? tuning = null);

    /// <summary>Binds a UDP socket.</summary>
    /// <param name="localPort">Local port, 0 = automatic.</param>
    /// <exception cref="NetworkException">With <see cref="NetworkFailure.LocalPortTaken"/>.</exception>
    IDatagramSocket BindDatagram(int localPort);

    /// <summary>The DNS servers of this network, the first to be asked first; empty where it tells none.</summary>
    IReadOnlyList<IPAddress> DnsServers => [];

    /// <summary>Sends one ICMP echo request and waits for the reply. An address that a map leads to another, whatever the port, is pinged there.</summary>
    /// <param name="address">Whom to ping.</param>
    /// <param name="payloadBytes">Payload size in bytes, 1-1460.</param>
    /// <param name="cancellationToken">The caller's time-out.</param>
    /// <returns>Round trip time and TTL of the reply, or null where the operating system or the policy does not permit ICMP or the host is unreachable; a log line says which.</returns>
    /// <exception cref="OperationCanceledException">No reply in time.</exception>
    Task<EchoReply?> PingAsync(IPAddress address, int payloadBytes, CancellationToken cancellationToken);
}

/// <summary>A host and port as the host software dialled them.</summary>
/// <param name="Host">Host name or literal IP address.</param>
/// <param name="Port">Port, 1-65535.</param>
/// <param name="DnsServers">DNS servers of the PDP context; empty = the operating system's resolver.</param>
public sealed record NetworkTarget(string Host, int Port, IReadOnlyList<IPAddress> DnsServers)
{
    /// <summary>Addresses of the host from an earlier query; used instead of another one unless a map leads elsewhere. Empty = to be resolved.</summary>
    public IReadOnlyList<IPAddress> KnownAddresses { get; init; } = [];

    /// <summary>For a TCP connection; null = as the operating system has it.</summary>
    public TcpTuning? Tuning { get; init; }
}

/// <summary>Addresses of a name.</summary>
/// <param name="Addresses">At least one.</param>
/// <param name="TimeToLive">Seconds the answer may be kept; 0 where unknown.</param>
public sealed record ResolvedName(IReadOnlyList<IPAddress> Addresses, int TimeToLive);

/// <summary>Reply to a ping.</summary>
/// <param name="RoundTripMilliseconds">Round trip time in ms.</param>
/// <param name="TimeToLive">TTL of the reply, 1-255; 0 where the operating system does not tell (IPv6, or IPv4 without the right to raw sockets).</param>
public sealed record EchoReply(long RoundTripMilliseconds, int TimeToLive);
