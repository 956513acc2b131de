namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>What is asked, class IN.</summary>
/// <param name="Name">Host name in lower case, without the final dot.</param>
/// <param name="Type">A or AAAA.</param>
internal readonly record struct DnsQuestion(string Name, DnsRecordType Type);
