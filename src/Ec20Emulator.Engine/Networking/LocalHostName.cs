using System.Net;

namespace Ec20Emulator.Modem.Networking;

/// <summary>The name of this computer to itself: answered without asking anybody (RFC 6761, section 6.3).</summary>
internal static class LocalHostName
{
    /// <summary>The loopback addresses, IPv4 first.</summary>
    public static IReadOnlyList<IPAddress> Addresses { get; } = [IPAddress.Loopback, IPAddress.IPv6Loopback];

    /// <summary>True for <c>localhost</c> and names under it.</summary>
    public static bool Is(string host)
    {
        var name = host.AsSpan().TrimEnd('.');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }
}
