using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.Modem.Networking;

/// <summary>Literal addresses as host software writes them: dotted decimal with four parts, or IPv6 with or without brackets.</summary>
/// <remarks>
/// Stricter than <see cref="IPAddress.TryParse(string, out IPAddress)"/>, which takes <c>1</c>, <c>0x7f.1</c> and octal parts:
/// a part with leading zeros is decimal here, as a module prints it.
/// </remarks>
internal static class AddressLiteral
{
    /// <summary>Reads a literal; an IPv4 address mapped into IPv6 comes out as IPv4.</summary>
    public static bool TryParse(string host, [NotNullWhen(true)] out IPAddress? address)
    {
        var text = host.AsSpan().Trim();
        if (text.Length > 1 && text[0] == '[' && text[^1] == ']')
            text = text[1..^1];
        if (text.Contains(':'))
            return TryParseV6(text, out address);
        return TryParseV4(text, out address);
    }

    /// <summary>An IPv4 address that came mapped into IPv6 as the IPv4 address it is.</summary>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool TryParseV6(ReadOnlySpan<char> text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        if (text.ContainsAny('[', ']', '/') || !IPAddress.TryParse(text, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetworkV6)
            return false;
        address = Plain(parsed);
        return true;
    }

    private static bool TryParseV4(ReadOnlySpan<char> text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (count == 4 || part.Length is 0 or > 3
                || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out bytes[count]))
                return false;
            count++;
        }

        if (count != 4)
            return false;
        address = new IPAddress(bytes);
        return true;
    }
}
