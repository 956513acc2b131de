namespace Ec20Emulator.Tls.Client;

/// <summary>Names of versions and suites for messages.</summary>
internal static class ProtocolNames
{
    /// <summary>The only suite of the module that exists in TLS1.2 alone (ssl.md C1.4).</summary>
    public const int Aes256Sha256 = 0x003D;

    /// <summary>True for the six suites of ssl.md C1.3; the guards of this project hold for these alone.</summary>
    public static bool IsSuiteOfTheModule(int code) => code is 0x0004 or 0x0005 or 0x000A or 0x002F or 0x0035 or Aes256Sha256;

    /// <summary>The name of a suite, such as <c>TLS_RSA_WITH_AES_128_CBC_SHA (0x002F)</c>.</summary>
    public static string Suite(int code) => code switch
    {
        0x0004 => "TLS_RSA_WITH_RC4_128_MD5 (0x0004)",
        0x0005 => "TLS_RSA_WITH_RC4_128_SHA (0x0005)",
        0x000A => "TLS_RSA_WITH_3DES_EDE_CBC_SHA (0x000A)",
        0x002F => "TLS_RSA_WITH_AES_128_CBC_SHA (0x002F)",
        0x0035 => "TLS_RSA_WITH_AES_256_CBC_SHA (0x0035)",
        Aes256Sha256 => "TLS_RSA_WITH_AES_256_CBC_SHA256 (0x003D)",
        _ => $"suite 0x{code:X4}",
    };

    /// <summary>The name of a version as the manual writes it, such as <c>TLS1.2</c>.</summary>
    public static string Version(int octets) => octets switch
    {
        0x0300 => "SSL3.0",
        0x0301 => "TLS1.0",
        0x0302 => "TLS1.1",
        0x0303 => "TLS1.2",
        0x0304 => "TLS1.3",
        _ => $"version 0x{octets:X4}",
    };

    /// <summary>A range of versions, one name when both ends agree.</summary>
    public static string Versions(int lowest, int highest)
        => lowest == highest ? Version(highest) : $"{Version(lowest)}-{Version(highest)}";
}
