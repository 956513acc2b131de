namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>A response as read from the wire.</summary>
/// <param name="Id">Transaction id.</param>
/// <param name="ResponseCode">RCODE.</param>
/// <param name="IsTruncated">The TC flag: there was more than fits a datagram.</param>
/// <param name="Question">The question repeated, or null where it is of another type or class, or not exactly one.</param>
/// <param name="Answers">Addresses and aliases of the answer section; records of other types are left out.</param>
internal sealed record DnsMessage(
    ushort Id, DnsResponseCode ResponseCode, bool IsTruncated, DnsQuestion? Question, IReadOnlyList<DnsRecord> Answers);
