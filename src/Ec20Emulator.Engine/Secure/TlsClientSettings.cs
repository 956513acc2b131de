namespace Ec20Emulator.Modem.Secure;

/// <summary>TLS protocol versions of the module (ssl.md C1.1); the numbers are the version octets on the wire.</summary>
public enum TlsVersion
{
    /// <summary>SSL3.0.</summary>
    Ssl30 = 0x0300,

    /// <summary>TLS1.0.</summary>
    Tls10 = 0x0301,

    /// <summary>TLS1.1.</summary>
    Tls11 = 0x0302,

    /// <summary>TLS1.2.</summary>
    Tls12 = 0x0303,
}

/// <summary>Everything a handshake needs, read at the moment of the open (ssl.md C1.10, C1.12).</summary>
/// <param name="MinimumVersion">Lowest version accepted from the server.</param>
/// <param name="MaximumVersion">Version offered in the ClientHello.</param>
/// <param name="CipherSuites">Suite codes in the order offered; never empty.</param>
/// <param name="TrustedCertificates">Content of the CA file, PEM (one or several) or DER; null = the server is not verified (seclevel 0).</param>
/// <param name="ClientCertificate">Content of the client certificate file, PEM or DER; null = none is presented.</param>
/// <param name="ClientKey">Content of the client key file, PEM (PKCS#1 or PKCS#8) or DER.</param>
/// <param name="VerificationTime">Time at which every certificate of the chain must be valid; null = validity dates are ignored.</param>
public sealed record TlsClientSettings(
    TlsVersion MinimumVersion,
    TlsVersion MaximumVersion,
    IReadOnlyList<ushort> CipherSuites,
    byte[]? TrustedCertificates = null,
    byte[]? ClientCertificate = null,
    byte[]? ClientKey = null,
    DateTimeOffset? VerificationTime = null);
