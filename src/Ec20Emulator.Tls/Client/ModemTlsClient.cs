using Ec20Emulator.Tls.Credentials;
using Ec20Emulator.Tls.Records;
using Ec20Emulator.Tls.Trust;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>What the module offers, accepts and presents; keeps the story of the handshake as it goes.</summary>
internal sealed class ModemTlsClient(NegotiationStory story, ServerTrust? trust, ClientCredentials? credentials, ModemTlsCrypto crypto, KnownCertificates known)
    : AbstractTlsClient(crypto)
{
    /// <summary>Largest handshake message, in bytes: a long chain of large keys fits.</summary>
    public const int LargestMessage = 512 * 1024;

    private static readonly short[] SignatureHashes =
    [
        HashAlgorithm.sha256, HashAlgorithm.sha384, HashAlgorithm.sha512, HashAlgorithm.sha224, HashAlgorithm.sha1, HashAlgorithm.md5,
    ];

    /// <summary>The server's key, once its certificate has come.</summary>
    public ServerRsaKey? ServerKey { get; private set; }

    /// <summary>Looks at the key as soon as the certificate is there; the library waits for the message behind it.</summary>
    /// <param name="certificate">The server's own certificate in DER.</param>
    /// <exception cref="TlsFatalAlert">No RSA key, or one that makes no sense.</exception>
    public void TakeServerKey(byte[] certificate) => ServerKey = known.Keys.Get(new WireCertificate(certificate).ReadRsaKey());

    /// <inheritdoc/>
    public override IDictionary<int, byte[]> GetClientExtensions()
    {
        var extensions = new Dictionary<int, byte[]>();
        if (!TlsUtilities.IsSignatureAlgorithmsExtensionAllowed(m_context.ClientVersion))
            return extensions;
        m_supportedSignatureAlgorithms = [.. SignatureHashes.Select(hash => new SignatureAndHashAlgorithm(hash, SignatureAlgorithm.rsa))];
        TlsExtensionsUtilities.AddSignatureAlgorithmsExtension(extensions, m_supportedSignatureAlgorithms);
        return extensions;
    }

    /// <inheritdoc/>
    public override bool ShouldUseExtendedMasterSecret() => false;

    /// <inheritdoc/>
    public override int GetMaxHandshakeMessageSize() => LargestMessage;

    /// <summary>Unbounded here: <see cref="ServerTrust"/> bounds the chains it judges.</summary>
    public override int GetMaxCertificateChainLength() => int.MaxValue;

    /// <inheritdoc/>
    public override void NotifySecureRenegotiation(bool secureRenegotiation)
    {
        // A server that does not know RFC 5746 is accepted: we never renegotiate.
    }

    /// <inheritdoc/>
    public override TlsKeyExchangeFactory GetKeyExchangeFactory() => new KeyExchanges(this);

    /// <inheritdoc/>
    public override TlsAuthentication GetAuthentication() => new ServerAuthentication(m_context, story, trust, credentials);

    /// <inheritdoc/>
    public override void NotifyAlertRaised(short alertLevel, short alertDescription, string message, Exception cause)
    {
        if (alertLevel == AlertLevel.fatal)
            story.FatalSent ??= alertDescription;
    }

    /// <inheritdoc/>
    public override void NotifyAlertReceived(short alertLevel, short alertDescription) => story.AlertReceived = alertDescription;

    /// <inheritdoc/>
    public override void NotifyHandshakeComplete() => story.Complete = true;

    /// <inheritdoc/>
    public override bool ShouldCheckSigAlgOfPeerCerts() => false;

    /// <inheritdoc/>
    protected override ProtocolVersion[] GetSupportedVersions() => Version(story.MaximumVersion).DownTo(Version(story.MinimumVersion));

    /// <inheritdoc/>
    protected override int[] GetSupportedCipherSuites() => [.. story.OfferedSuites];

    private static ProtocolVersion Version(int octets) => ProtocolVersion.Get(octets >> 8, octets & 0xFF);

    private sealed class KeyExchanges(ModemTlsClient client) : DefaultTlsKeyExchangeFactory
    {
        public override TlsKeyExchange CreateRsaKeyExchange(int keyExchange) => new LenientRsaKeyExchange(client);
    }
}
