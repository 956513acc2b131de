using System.Globalization;
using System.Net;

namespace Ec20Emulator.Host.Options;

/// <summary>Where to listen: <c>127.0.0.1:7020</c>, <c>[::1]:7020</c>, <c>localhost:7020</c> or a bare port of 127.0.0.1.</summary>
internal static class ListenAddress
{
    /// <summary>Reads one.</summary>
    /// <param name="name">The option, such as <c>--tcp</c>.</param>
    /// <param name="address">Its value.</param>
    /// <exception cref="UsageException">It is no address to listen at.</exception>
    public static IPEndPoint Parse(string name, string address)
    {
        var text = address.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase) ? address["localhost:".Length..] : address;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return new IPEndPoint(IPAddress.Loopback, port);
        var hasPort = text.LastIndexOf(':') is > 0 and var colon && !text.EndsWith(']') && text[colon..].Length > 1;
        if (hasPort && (text.StartsWith('[') || text.Count(c => c == ':') == 1) && IPEndPoint.TryParse(text, out var endPoint))
            return endPoint;
        throw new UsageException($"{name} '{address}': write ADDRESS:PORT with a literal address, as in 127.0.0.1:7020, or a port of 127.0.0.1 alone");
    }
}
