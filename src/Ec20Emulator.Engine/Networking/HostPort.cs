using System.Globalization;
using System.Net;

namespace Ec20Emulator.Modem.Networking;

/// <summary>A host name or literal address with a port, as written in a map: <c>broker.test:8883</c>, <c>[::1]:8883</c>.</summary>
/// <remarks>Equal when host and port are: names without regard to case or a final dot, literal addresses by value.</remarks>
public readonly record struct HostPort
{
    /// <summary>Puts a host and a port together.</summary>
    /// <param name="host">Host name or literal address, an IPv6 address with or without brackets.</param>
    /// <param name="port">1-65535.</param>
    /// <exception cref="FormatException">No host, or a port out of range.</exception>
    public HostPort(string host, int port)
    {
        ArgumentNullException.ThrowIfNull(host);
        Host = Normalise(host);
        if (Host.Length == 0 || Host.Any(c => c <= ' ' || c == '='))
            throw new FormatException($"'{host}' is not a host name or address");
        if (port is < 1 or > 65535)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"port {port} of '{host}' is not in 1-65535"));
        Port = port;
    }

    /// <summary>The host in lower case without a final dot; a literal address in its canonical spelling, without brackets.</summary>
    public string Host { get; }

    /// <summary>The port, 1-65535.</summary>
    public int Port { get; }

    /// <summary>The host as an address, or null where it is a name.</summary>
    public IPAddress? Address => AddressLiteral.TryParse(Host, out var address) ? address : null;

    /// <summary>Reads <c>HOST:PORT</c>; an IPv6 address stands in brackets.</summary>
    /// <exception cref="FormatException">The text is something else; the message says what is wrong with it.</exception>
    public static HostPort Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        var colon = trimmed.LastIndexOf(':');
        if (colon <= 0)
            throw new FormatException($"'{text}' is not HOST:PORT");
        var host = trimmed[..colon];
        var bracketed = host.StartsWith('[') && host.EndsWith(']');
        if (host.Contains(':') && !bracketed)
            throw new FormatException($"'{text}' is not HOST:PORT; an IPv6 address stands in brackets, as in [::1]:8883");
        if (bracketed && !(host.Contains(':') && AddressLiteral.TryParse(host, out _)))
            throw new FormatException($"'{host}' in '{text}' is not an IPv6 address");
        if (!int.TryParse(trimmed.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            throw new FormatException($"'{trimmed[(colon + 1)..]}' in '{text}' is not a port");
        return new HostPort(host, port);
    }

    /// <summary>As in a map, with brackets round an IPv6 address.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Host?.Contains(':') == true ? $"[{Host}]" : Host)}:{Port}");

    /// <summary>The one spelling of a host under which it is compared.</summary>
    internal static string Normalise(string host) =>
        AddressLiteral.TryParse(host, out var address) ? address.ToString() : host.TrimEnd('.').ToLowerInvariant();
}
