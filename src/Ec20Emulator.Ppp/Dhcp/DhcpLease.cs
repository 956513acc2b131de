using System.Net;

namespace Ec20Emulator.Ppp.Dhcp;

/// <summary>What the one host of a link is given by DHCP.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Router">Who answers, and where packets go.</param>
/// <param name="DnsServers">Whom to ask for names.</param>
internal sealed record DhcpLease(IPAddress Address, IPAddress Router, IReadOnlyList<IPAddress> DnsServers);
