namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>Record types the modem asks for or follows (RFC 1035 section 3.2.2, RFC 3596).</summary>
internal enum DnsRecordType
{
    /// <summary>An IPv4 address.</summary>
    A = 1,

    /// <summary>The true name behind an alias.</summary>
    Cname = 5,

    /// <summary>An IPv6 address.</summary>
    Aaaa = 28,
}
