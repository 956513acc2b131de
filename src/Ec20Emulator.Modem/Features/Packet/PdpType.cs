namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>What a context carries. The first three have the numbers of AT+QICSGP.</summary>
internal enum PdpType
{
    /// <summary>IPv4.</summary>
    Ip = 1,

    /// <summary>IPv6.</summary>
    Ipv6 = 2,

    /// <summary>IPv4 and IPv6.</summary>
    Ipv4v6 = 3,

    /// <summary>PPP; only AT+CGDCONT can set it, its address is an IPv4 one.</summary>
    Ppp = 4,
}

/// <summary>The spelling of AT+CGDCONT.</summary>
internal static class PdpTypeText
{
    /// <summary>The words, in the order of the test form.</summary>
    public static readonly IReadOnlyList<string> Words = ["IP", "PPP", "IPV6", "IPV4V6"];

    /// <summary>The word of a type.</summary>
    public static string Of(PdpType type) => type switch
    {
        PdpType.Ip => "IP",
        PdpType.Ppp => "PPP",
        PdpType.Ipv6 => "IPV6",
        _ => "IPV4V6",
    };

    /// <summary>The type of a word in the spelling of <see cref="Words"/>.</summary>
    public static PdpType Parse(string word) => word switch
    {
        "IP" => PdpType.Ip,
        "PPP" => PdpType.Ppp,
        "IPV6" => PdpType.Ipv6,
        _ => PdpType.Ipv4v6,
    };
}
