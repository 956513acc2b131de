using System.Net.Sockets;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Ppp;
using Ec20Emulator.Ppp.Gateway;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>What the IP packets of a host meet on a context, whatever line they come by: the network, through the modem's seam. Lives on the mailbox.</summary>
internal sealed class PdnConnection
{
    /// <summary>Sets it up.</summary>
    /// <param name="core">What the modem stands on.</param>
    /// <param name="context">The context.</param>
    /// <param name="settings">What the host has of it.</param>
    /// <param name="changed">Called when something may be there for the host; more than once, too.</param>
    /// <param name="log">Where log lines go.</param>
    public PdnConnection(ModemCore core, PdpContext context, IpSettings settings, Action changed, ILogger log)
    {
        Filter = new PacketFilter(core.Faults, context.Id);
        var gateway = new NetworkGateway(core.Network, settings, new GatewayTurns(core.Mailbox.Post, core.Launches.Run), core.Scheduler.HostTime, log);
        Stack = new IpStack(settings, gateway, gateway, gateway, gateway, core.Scheduler.HostTime, core.Random) { OutputReady = changed };
        gateway.FlowChanged = flow =>
        {
            Stack.Tcp.Changed(flow);
            changed();
        };
        gateway.PortChanged = port =>
        {
            Stack.Udp.Changed(port);
            changed();
        };
    }

    /// <summary>The network.</summary>
    public IpStack Stack { get; }

    /// <summary>Faults that lose its packets.</summary>
    public PacketFilter Filter { get; }

    /// <summary>What a context grants its host.</summary>
    public static IpSettings SettingsOf(PdpContext context) => new(
        context.Addresses.FirstOrDefault(address => address.AddressFamily is AddressFamily.InterNetwork),
        context.Addresses.FirstOrDefault(address => address.AddressFamily is AddressFamily.InterNetworkV6),
        context.DnsServers);
}
