using System.Net;

namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>A record of the answer section, of a type the modem follows.</summary>
/// <param name="Name">Owner, in lower case without the final dot.</param>
/// <param name="TimeToLive">Seconds it may be kept, 0-2147483647.</param>
/// <param name="Address">The address of an A or AAAA record.</param>
/// <param name="Target">The true name of a CNAME record.</param>
internal sealed record DnsRecord(string Name, int TimeToLive, IPAddress? Address, string? Target);
