using System.Net;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Ppp.Dns;
using Ec20Emulator.Ppp.Icmp;
using Ec20Emulator.Ppp.Tcp;
using Ec20Emulator.Ppp.Udp;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ppp.Gateway;

/// <summary>
/// Opens what the host's flows lead to through the modem's network seam, under the names the host asked for, so that maps, policy and faults
/// hold for them as for sockets. Lives on the mailbox.
/// </summary>
/// <param name="network">The seam.</param>
/// <param name="settings">What the network grants.</param>
/// <param name="turns">Off the mailbox and back.</param>
/// <param name="time">Clock of time-outs.</param>
/// <param name="log">Where log lines go.</param>
internal sealed class NetworkGateway(INetwork network, IpSettings settings, GatewayTurns turns, TimeProvider time, ILogger log)
    : ITcpGateway, IUdpGateway, IEchoGateway, INameGateway
{
    private const int MostEchoBytes = 1460;

    /// <summary>A host gives up long before.</summary>
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(130);

    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(20);

    private readonly StandIns _standIns = new();

    /// <summary>Called when something has happened to a flow.</summary>
    public Action<TcpFlow>? FlowChanged { get; set; }

    /// <summary>Called when something has happened to a port.</summary>
    public Action<UdpPort>? PortChanged { get; set; }

    /// <inheritdoc/>
    public ITcpFarEnd Dial(TcpFlow flow, IPAddress address, int port)
    {
        var farEnd = new TcpFarEnd(flow, turns, () => FlowChanged?.Invoke(flow), log);
        farEnd.Dial(network, TargetOf(address, port).Target, new CancellationTokenSource(ConnectPatience, time), address);
        return farEnd;
    }

    /// <inheritdoc/>
    public IUdpFarEnd? Bind(UdpPort port)
    {
        try
        {
            return new UdpFarEnd(port, network.BindDatagram(0), TargetOf, turns, () => PortChanged?.Invoke(port), log);
        }
        catch (NetworkException failure)
        {
            GatewayLog.NoSocket(log, port.Number, failure.Message);
            return null;
        }
    }

    /// <inheritdoc/>
    public void Ping(IPAddress address, int bytes, Action<bool> done)
    {
        var name = _standIns.NameOf(address) is { IsStandIn: true, Name: var meant } ? meant : null;
        turns.Launch(async () =>
        {
            var isAnswered = false;
            using var deadline = new CancellationTokenSource(AnswerPatience, time);
            try
            {
                var target = name is null ? address : (await network.ResolveAsync(name, settings.DnsServers, deadline.Token).ConfigureAwait(false)).Addresses[0];
                isAnswered = await network.PingAsync(target, Math.Clamp(bytes, 1, MostEchoBytes), deadline.Token).ConfigureAwait(false) is not null;
            }
            catch (Exception exception) when (exception is OperationCanceledException or NetworkException)
            {
                // No reply: the host sees just that.
            }
            turns.Post(() => done(isAnswered));
        });
    }

    /// <inheritdoc/>
    public void Resolve(string name, bool wantsV6, Action<NameAnswer> answered) => turns.Launch(async () =>
    {
        ResolvedName? resolved = null;
        using var deadline = new CancellationTokenSource(AnswerPatience, time);
        try
        {
            resolved = await network.ResolveAsync(name, settings.DnsServers, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or NetworkException)
        {
            GatewayLog.NotResolved(log, name, exception.Message);
        }
        turns.Post(() => answered(resolved is null
            ? new NameAnswer(false, [], 0)
            : new NameAnswer(true, _standIns.Tell(name, resolved.Addresses, wantsV6, settings.Ipv4 is not null), resolved.TimeToLive)));
    });

    private DialledTarget TargetOf(IPAddress address, int port) => _standIns.NameOf(address) switch
    {
        null => new DialledTarget(new NetworkTarget(address.ToString(), port, settings.DnsServers), IsByName: false),
        { IsStandIn: true, Name: var name } => new DialledTarget(new NetworkTarget(name, port, settings.DnsServers), IsByName: true),
        { Name: var name } => new DialledTarget(new NetworkTarget(name, port, settings.DnsServers) { KnownAddresses = [address] }, IsByName: true),
    };
}
