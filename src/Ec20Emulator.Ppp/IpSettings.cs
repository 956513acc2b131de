using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.Ppp;

/// <summary>What the network grants a data call.</summary>
/// <param name="Ipv4">Address of the host; null without IPv4.</param>
/// <param name="Ipv6">Address of the host, whose first half is its prefix; null without IPv6.</param>
/// <param name="DnsServers">Servers to ask for names; empty = as the network has it. The host asks them by addresses of ours where they are empty.</param>
internal sealed record IpSettings(IPAddress? Ipv4, IPAddress? Ipv6, IReadOnlyList<IPAddress> DnsServers)
{
    private static readonly IPAddress[] OwnDns = [new IPAddress([10, 64, 64, 1]), new IPAddress([10, 64, 65, 1])];

    /// <summary>Address of the router the host sees, which asks for names too; null where it sees none.</summary>
    public IPAddress? Router { get; init; }

    /// <summary>IPv4 addresses of DNS servers the host is told.</summary>
    public IReadOnlyList<IPAddress> ToldDns
    {
        get
        {
            if (Router is not null)
                return [Router];
            IPAddress[] set = [.. DnsServers.Where(server => server.AddressFamily is AddressFamily.InterNetwork)];
            return set.Length > 0 ? set : OwnDns;
        }
    }
}
