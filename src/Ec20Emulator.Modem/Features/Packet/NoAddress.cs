namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>How 27.007 commands print that a context has no address (network-sim.md 4).</summary>
internal static class NoAddress
{
    /// <summary>Four zeros for IPv4, sixteen where IPv6 is among the types.</summary>
    public static string Of(PdpType type) => string.Join('.', Enumerable.Repeat('0', type is PdpType.Ip or PdpType.Ppp ? 4 : 16));

    /// <summary>True for either of the two, so that a host may write back what it read.</summary>
    public static bool Is(string text) => text == Of(PdpType.Ip) || text == Of(PdpType.Ipv6);
}
