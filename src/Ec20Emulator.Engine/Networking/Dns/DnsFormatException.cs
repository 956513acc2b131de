namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>Bytes that are not a DNS response, or a host name that cannot be asked for.</summary>
/// <param name="message">What is wrong, for the log.</param>
internal sealed class DnsFormatException(string message) : FormatException(message);
