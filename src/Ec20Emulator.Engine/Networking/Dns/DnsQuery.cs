namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>A question under way.</summary>
/// <param name="Id">Transaction id.</param>
/// <param name="Question">What is asked.</param>
internal sealed record DnsQuery(ushort Id, DnsQuestion Question)
{
    /// <summary>True where a response is to this query: same id, same question. A response that reports trouble may leave the question out.</summary>
    public bool IsAnsweredBy(DnsMessage response) =>
        response.Id == Id && (response.Question == Question || (response.Question is null && response.ResponseCode is not (DnsResponseCode.NoError or DnsResponseCode.NameError)));
}
