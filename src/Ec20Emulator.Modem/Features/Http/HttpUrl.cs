using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Ec20Emulator.Modem.Features.Http;

/// <summary>What AT+QHTTPURL sets: kept as the host gave it, path and query unchanged.</summary>
/// <param name="Text">All of it.</param>
/// <param name="IsSecure">https.</param>
/// <param name="Host">Name or address, an IPv6 one without brackets.</param>
/// <param name="Port">1-65535.</param>
/// <param name="Path">Path and query as they go into the request line, from <c>/</c> on.</param>
/// <param name="UserInfo"><c>user:password</c> with escapes undone; empty where there is none.</param>
internal sealed record HttpUrl(string Text, bool IsSecure, string Host, int Port, string Path, string UserInfo)
{
    /// <summary>Longest URL in bytes; the EC2x manual has 700, newer firmware this.</summary>
    public const int LongestText = 2048;

    private const int PlainPort = 80;
    private const int SecurePort = 443;

    /// <summary>The value of the Host header.</summary>
    public string HostHeader
    {
        get
        {
            var host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
            return Port == (IsSecure ? SecurePort : PlainPort) ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{Port}");
        }
    }

    /// <summary>Reads a URL.</summary>
    /// <param name="text">As it came, one char a byte.</param>
    /// <param name="url">The URL.</param>
    /// <param name="why">What is wrong with it.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out HttpUrl? url, out string why)
    {
        (url, why) = (null, "");
        var isSecure = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!isSecure && !text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            why = "it begins with neither http:// nor https://";
        else if (text.Any(c => c is <= ' ' or >= '\x7f'))
            why = "it holds a blank, a control character or one that is not ASCII: such are written as %XX";
        if (why.Length > 0)
            return false;
        var rest = text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..].Split('#')[0];
        var end = rest.IndexOfAny(['/', '?']) is >= 0 and var found ? found : rest.Length;
        var at = rest.LastIndexOf('@', Math.Max(end - 1, 0));
        var path = rest[end..];
        if (!TrySplit(rest[(at + 1)..end], isSecure ? SecurePort : PlainPort, out var host, out var port))
        {
            why = $"'{rest[(at + 1)..end]}' is no host with a port";
            return false;
        }
        url = new HttpUrl(text, isSecure, host, port, path.StartsWith('/') ? path : "/" + path, Uri.UnescapeDataString(rest[..Math.Max(at, 0)]));
        return true;
    }

    private static bool TrySplit(string authority, int standardPort, out string host, out int port)
    {
        var bracket = authority.StartsWith('[') ? authority.IndexOf(']') : -1;
        var colon = authority.IndexOf(':', Math.Max(bracket, 0));
        port = standardPort;
        host = colon < 0 ? authority : authority[..colon];
        if (colon >= 0 && (!int.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535))
            return false;
        if (bracket < 0)
            return Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4;
        if (bracket != host.Length - 1)
            return false;
        host = host[1..^1];
        return IPAddress.TryParse(host, out var address) && address.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6;
    }
}
