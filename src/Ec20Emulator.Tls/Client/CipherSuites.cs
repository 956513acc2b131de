using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>The suites there are: the six of ssl.md C1.3, those of ssl-later-firmware.md 2.1, and those with a pre-shared key.</summary>
internal static class CipherSuites
{
    private static readonly Dictionary<int, string> Names = new()
    {
        [0x0004] = "RSA_WITH_RC4_128_MD5",
        [0x0005] = "RSA_WITH_RC4_128_SHA",
        [0x000A] = "RSA_WITH_3DES_EDE_CBC_SHA",
        [0x002F] = "RSA_WITH_AES_128_CBC_SHA",
        [0x0035] = "RSA_WITH_AES_256_CBC_SHA",
        [0x003D] = "RSA_WITH_AES_256_CBC_SHA256",
        [0x008B] = "PSK_WITH_3DES_EDE_CBC_SHA",
        [0x008C] = "PSK_WITH_AES_128_CBC_SHA",
        [0x008D] = "PSK_WITH_AES_256_CBC_SHA",
        [0x00A8] = "PSK_WITH_AES_128_GCM_SHA256",
        [0x00A9] = "PSK_WITH_AES_256_GCM_SHA384",
        [0x00AE] = "PSK_WITH_AES_128_CBC_SHA256",
        [0x00AF] = "PSK_WITH_AES_256_CBC_SHA384",
        [0xC002] = "ECDH_ECDSA_WITH_RC4_128_SHA",
        [0xC003] = "ECDH_ECDSA_WITH_3DES_EDE_CBC_SHA",
        [0xC004] = "ECDH_ECDSA_WITH_AES_128_CBC_SHA",
        [0xC005] = "ECDH_ECDSA_WITH_AES_256_CBC_SHA",
        [0xC007] = "ECDHE_ECDSA_WITH_RC4_128_SHA",
        [0xC008] = "ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA",
        [0xC009] = "ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
        [0xC00A] = "ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
        [0xC00C] = "ECDH_RSA_WITH_RC4_128_SHA",
        [0xC00D] = "ECDH_RSA_WITH_3DES_EDE_CBC_SHA",
        [0xC00E] = "ECDH_RSA_WITH_AES_128_CBC_SHA",
        [0xC00F] = "ECDH_RSA_WITH_AES_256_CBC_SHA",
        [0xC011] = "ECDHE_RSA_WITH_RC4_128_SHA",
        [0xC012] = "ECDHE_RSA_WITH_3DES_EDE_CBC_SHA",
        [0xC013] = "ECDHE_RSA_WITH_AES_128_CBC_SHA",
        [0xC014] = "ECDHE_RSA_WITH_AES_256_CBC_SHA",
        [0xC023] = "ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
        [0xC024] = "ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
        [0xC025] = "ECDH_ECDSA_WITH_AES_128_CBC_SHA256",
        [0xC026] = "ECDH_ECDSA_WITH_AES_256_CBC_SHA384",
        [0xC027] = "ECDHE_RSA_WITH_AES_128_CBC_SHA256",
        [0xC028] = "ECDHE_RSA_WITH_AES_256_CBC_SHA384",
        [0xC029] = "ECDH_RSA_WITH_AES_128_CBC_SHA256",
        [0xC02A] = "ECDH_RSA_WITH_AES_256_CBC_SHA384",
        [0xC02F] = "ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        [0xC030] = "ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    };

    /// <summary>The name of a suite, such as <c>TLS_RSA_WITH_AES_128_CBC_SHA (0x002F)</c>.</summary>
    public static string Name(int code) => Names.TryGetValue(code, out var name) ? $"TLS_{name} (0x{code:X4})" : $"suite 0x{code:X4}";

    /// <summary>True for a code in the list of a module; the guards of this project hold for these alone.</summary>
    public static bool IsKnown(int code) => Names.ContainsKey(code);

    /// <summary>True where a session can be had: the library has no RC4 with elliptic curves, and no RC4 over datagrams.</summary>
    public static bool IsImplemented(int code, bool isDatagram)
    {
        var isRc4 = Names[code].Contains("RC4", StringComparison.Ordinal);
        return !isRc4 || !(isDatagram || UsesCurves(code));
    }

    /// <summary>True where a version has the suite: some exist since TLS1.2 alone (ssl.md C1.4).</summary>
    public static bool ExistsIn(int code, ProtocolVersion version) => TlsUtilities.IsValidVersionForCipherSuite(code, version);

    /// <summary>True for a suite with elliptic curves.</summary>
    public static bool UsesCurves(int code) => code >= 0xC000;

    /// <summary>True where the key in the server's certificate is one of an elliptic curve.</summary>
    public static bool HasCurveCertificate(int code) => UsesCurves(code) && KeyExchange(code) is not KeyExchangeAlgorithm.ECDHE_RSA;

    /// <summary>True where the server signs with ECDSA.</summary>
    public static bool SignsWithEcdsa(int code) => UsesCurves(code) && KeyExchange(code) is KeyExchangeAlgorithm.ECDHE_ECDSA;

    private static int KeyExchange(int code) => TlsUtilities.GetKeyExchangeAlgorithm(code);
}
