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
    DateTimeOffset? VerificationTime = null)
{
    /// <summary>A second CA file, trusted beside the first (ssl-later-firmware.md 2, "cacertex"); null = there is none.</summary>
    public byte[]? MoreTrustedCertificates { get; init; }

    /// <summary>Pass phrase of the client key; null = none is known, and an encrypted key cannot be used.</summary>
    public string? ClientKeyPassword { get; init; }

    /// <summary>Name sent in the ClientHello (RFC 6066 3); where the server is verified, its certificate must be for it. Null = none is sent and none compared.</summary>
    public string? ServerName { get; init; }

    /// <summary>The one protocol offered by ALPN (RFC 7301), 1-255 bytes of UTF-8; null = none.</summary>
    public string? ApplicationProtocol { get; init; }

    /// <summary>For suites with a pre-shared key; null where none is offered.</summary>
    public TlsPreSharedKey? PreSharedKey { get; init; }

    /// <summary>True where a chain that does not reach the CA file is accepted if one of its certificates is issued by it.</summary>
    public bool AcceptsPartialChain { get; init; }

    /// <summary>True where a certificate whose signature is wrong is accepted.</summary>
    public bool AcceptsInvalidSignature { get; init; }

    /// <summary>
    /// True for DTLS: each read and write of the transport is one datagram, and so is each of the session. TLS1.1 stands for DTLS1.0, TLS1.2 for DTLS1.2.
    /// </summary>
    public bool IsDatagram { get; init; }

    /// <summary>
    /// Gets one line of the format of SSLKEYLOGFILE once hands are shaken: the secret of the session, with which anyone can read it. Null, unless
    /// somebody asked for secrets, = nothing is told.
    /// </summary>
    public Action<string>? KeyLog { get; init; }

    /// <summary>Where the session is remembered, and offered again from; null = every handshake is a full one.</summary>
    public RememberedTlsSession? Remembered { get; init; }
}

/// <summary>A key both sides know (RFC 4279).</summary>
/// <param name="Identity">What the server is told, 1-255 bytes of UTF-8.</param>
/// <param name="Key">The key, 1-128 bytes.</param>
public sealed record TlsPreSharedKey(string Identity, byte[] Key);

/// <summary>Room for one session with one server, to be resumed (RFC 5246 7.3, RFC 5077). The connector that filled it is the only one to read it.</summary>
public sealed class RememberedTlsSession
{
    /// <summary>What the connector needs to resume; null before the first session. Safe to read and replace at any time.</summary>
    public object? State { get; set; }
}
