using Ec20Emulator.Modem.Secure;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>Versions by their octets, and their names for messages.</summary>
internal static class ProtocolNames
{
    private const int Dtls10 = 0xFEFF;
    private const int Dtls12 = 0xFEFD;

    /// <summary>The octets of a version on the wire.</summary>
    /// <exception cref="ArgumentException">There is no such DTLS.</exception>
    public static int Octets(TlsVersion version, bool isDatagram) => (version, isDatagram) switch
    {
        (_, false) => (int)version,
        (TlsVersion.Tls11, true) => Dtls10,
        (TlsVersion.Tls12, true) => Dtls12,
        _ => throw new ArgumentException($"{version} has no form for datagrams", nameof(version)),
    };

    /// <summary>The library's version for octets.</summary>
    public static ProtocolVersion Of(int octets) => ProtocolVersion.Get(octets >> 8, octets & 0xFF);

    /// <summary>The name of a version as the manual writes it, such as <c>TLS1.2</c>.</summary>
    public static string Version(int octets) => octets switch
    {
        0x0300 => "SSL3.0",
        0x0301 => "TLS1.0",
        0x0302 => "TLS1.1",
        0x0303 => "TLS1.2",
        0x0304 => "TLS1.3",
        Dtls10 => "DTLS1.0",
        Dtls12 => "DTLS1.2",
        _ => $"version 0x{octets:X4}",
    };

    /// <summary>A range of versions, one name when both ends agree.</summary>
    public static string Versions(int lowest, int highest)
        => lowest == highest ? Version(highest) : $"{Version(lowest)}-{Version(highest)}";
}
