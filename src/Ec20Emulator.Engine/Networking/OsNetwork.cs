using System.Net;
using Ec20Emulator.Modem.Networking.Dns;
using Ec20Emulator.Modem.Networking.Icmp;
using Ec20Emulator.Modem.Networking.Names;
using Ec20Emulator.Modem.Networking.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Modem.Networking;

/// <summary>The network of the operating system: real sockets behind a <see cref="HostMap"/> and a <see cref="NetworkPolicy"/>.</summary>
public sealed class OsNetwork : INetwork
{
    private readonly OsNetworkOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly LocalPorts _localPorts = new();
    private readonly NameResolver _names;
    private readonly RouteFinder _routes;
    private readonly EchoRequests _echo;
    private readonly Lazy<IReadOnlyList<IPAddress>> _dnsServers;

    /// <summary>Sets the network up; nothing is opened yet.</summary>
    /// <param name="options">Map, policy, listening address, seed.</param>
    /// <param name="time">Clock of the DNS retries and of round trip times.</param>
    /// <param name="loggerFactory">Where log lines go; null = nowhere.</param>
    public OsNetwork(OsNetworkOptions options, TimeProvider time, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        _options = options;
        _time = time;
        _log = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger<OsNetwork>();
        _names = new NameResolver(options.Map, options.Policy, new DnsClient(this, time, options.Seed, _log));
        _routes = new RouteFinder(options.Map, options.Policy, _names, _log);
        _echo = new EchoRequests(options.Map, options.Policy, time, _log);
        _dnsServers = new Lazy<IReadOnlyList<IPAddress>>(() => options.Policy is NetworkPolicy.Loopback ? [] : SystemDnsServers.Read());
    }

    /// <inheritdoc/>
    public IReadOnlyList<IPAddress> DnsServers => _dnsServers.Value;

    /// <inheritdoc/>
    public Task<ResolvedName> ResolveAsync(string host, IReadOnlyList<IPAddress> dnsServers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(dnsServers);
        return _names.ResolveAsync(host, dnsServers, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<INetworkConnection> ConnectAsync(NetworkTarget target, int localPort, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        ThrowIfNotPort(localPort, lowest: 0);
        var routes = await _routes.FindAsync(target, cancellationToken);
        using var hold = _localPorts.Take(localPort);
        var connection = await TcpConnector.ConnectAsync(routes, localPort, hold, socket => Tune(socket, target.Tuning), cancellationToken);
        hold.Keep();
        return connection;
    }

    /// <inheritdoc/>
    public INetworkListener Listen(int localPort, TcpTuning? tuning = null)
    {
        ThrowIfNotPort(localPort, lowest: 1);
        using var hold = _localPorts.Take(localPort);
        var listener = OsListener.Bind(_options.EffectiveListenAddress, localPort, hold, socket => Tune(socket, tuning), _time, _log);
        hold.Keep();
        return listener;
    }

    /// <inheritdoc/>
    public IDatagramSocket BindDatagram(int localPort)
    {
        ThrowIfNotPort(localPort, lowest: 0);
        var loopbackOnly = _options.Policy == NetworkPolicy.Loopback && !_options.Map.LeavesLoopback;
        var peers = new DatagramPeers(_options.Map, hearsAll: !IPAddress.IsLoopback(_options.EffectiveListenAddress));
        return OsDatagramSocket.Bind(localPort, loopbackOnly, _routes, peers);
    }

    /// <inheritdoc/>
    public Task<EchoReply?> PingAsync(IPAddress address, int payloadBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentOutOfRangeException.ThrowIfLessThan(payloadBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payloadBytes, 1460);
        return _echo.SendAsync(address, payloadBytes, cancellationToken);
    }

    private void Tune(System.Net.Sockets.Socket socket, TcpTuning? tuning)
    {
        if (tuning is not null)
            TcpOptions.Apply(socket, tuning, _log);
    }

    private static void ThrowIfNotPort(int localPort, int lowest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(localPort, lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(localPort, 65535);
    }
}
