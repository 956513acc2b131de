using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Certificates;
using Ec20Emulator.Tls.Credentials;
using Ec20Emulator.Tls.Trust;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace Ec20Emulator.Tls.Client;

/// <summary>What the module offers, accepts and presents; keeps the story of the handshake as it goes.</summary>
internal sealed class ModemTlsClient(
    TlsClientSettings settings, NegotiationStory story, ServerTrust? trust, ClientCredentials? credentials, BcTlsCrypto crypto, KnownCertificates known)
    : AbstractTlsClient(crypto)
{
    /// <summary>Largest handshake message, in bytes: a long chain of large keys fits.</summary>
    public const int LargestMessage = 512 * 1024;

    private readonly ResumableSession? _remembered = ResumableSession.TakeFrom(settings.Remembered);
    private ServerRsaKey? _rsaKey;
    private ServerCurveKey? _curveKey;
    private byte[]? _ticket;

    /// <summary>Looks at the key as soon as the certificate is there; the library waits for the message behind it.</summary>
    /// <param name="certificate">The server's own certificate in DER.</param>
    /// <exception cref="TlsFatalAlert">Not the key the suite needs, or one that makes no sense.</exception>
    public void TakeServerKey(byte[] certificate)
    {
        var wire = new WireCertificate(certificate);
        if (CipherSuites.HasCurveCertificate(story.ServerSuite ?? 0))
            _curveKey = wire.ReadCurveKey();
        else
            _rsaKey = known.Keys.Get(wire.ReadRsaKey());
    }

    /// <summary>The RSA key of the server.</summary>
    /// <exception cref="TlsFatalAlert">It has none that can be used.</exception>
    public ServerRsaKey RsaKeyOf(Certificate chain) => Looked(chain)._rsaKey ?? throw new TlsFatalAlert(AlertDescription.unsupported_certificate);

    /// <summary>The key of the server on an elliptic curve.</summary>
    /// <exception cref="TlsFatalAlert">It has none that can be used.</exception>
    public ServerCurveKey CurveKeyOf(Certificate chain) => Looked(chain)._curveKey ?? throw new TlsFatalAlert(AlertDescription.unsupported_certificate);

    /// <summary>Whichever of them verifies what the server signs.</summary>
    /// <exception cref="TlsFatalAlert">It has none that can be used.</exception>
    public TlsVerifier VerifierOf(Certificate chain) => Looked(chain)._curveKey is { } key ? key : RsaKeyOf(chain);

    /// <inheritdoc/>
    public override IDictionary<int, byte[]> GetClientExtensions()
    {
        var extensions = new Dictionary<int, byte[]>();
        if (story.MaximumVersion == (int)TlsVersion.Ssl30)
            return extensions;
        HelloExtensions.AddSettings(extensions, settings, settings.Remembered is null || settings.IsDatagram ? null : _remembered?.Ticket ?? []);
        m_supportedGroups = HelloExtensions.AddCurves(extensions, story.OfferedSuites);
        if (!TlsUtilities.IsSignatureAlgorithmsExtensionAllowed(m_context.ClientVersion))
            return extensions;
        m_supportedSignatureAlgorithms = HelloExtensions.Signatures(story.OfferedSuites);
        TlsExtensionsUtilities.AddSignatureAlgorithmsExtension(extensions, m_supportedSignatureAlgorithms);
        return extensions;
    }

    /// <inheritdoc/>
    public override bool ShouldUseExtendedMasterSecret() => false;

    /// <summary>Datagrams that do not verify are dropped without a word (RFC 6347 4.1.2.7).</summary>
    public override bool IgnoreCorruptDtlsRecords => true;

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
    public override TlsPskIdentity? GetPskIdentity() =>
        settings.PreSharedKey is { } shared ? new BasicTlsPskIdentity(shared.Identity, shared.Key) : null;

    /// <inheritdoc/>
    public override TlsSession? GetSessionToResume() => _remembered?.Session;

    /// <inheritdoc/>
    public override TlsAuthentication GetAuthentication() => new ServerAuthentication(m_context, story, trust, credentials);

    /// <inheritdoc/>
    public override void NotifyServerVersion(ProtocolVersion serverVersion) => story.ServerVersion ??= serverVersion.FullVersion;

    /// <inheritdoc/>
    public override void NotifySelectedCipherSuite(int selectedCipherSuite) => story.ServerSuite ??= selectedCipherSuite;

    /// <inheritdoc/>
    public override void NotifyNewSessionTicket(NewSessionTicket newSessionTicket) => _ticket = newSessionTicket.Ticket;

    /// <inheritdoc/>
    public override void NotifyAlertRaised(short alertLevel, short alertDescription, string message, Exception cause)
    {
        if (alertLevel == AlertLevel.fatal)
            story.FatalSent ??= alertDescription;
    }

    /// <inheritdoc/>
    public override void NotifyAlertReceived(short alertLevel, short alertDescription) => story.AlertReceived = alertDescription;

    /// <inheritdoc/>
    public override void NotifyHandshakeComplete()
    {
        story.IsResumed = m_context.SecurityParameters.IsResumedSession;
        story.ApplicationProtocol = m_context.SecurityParameters.ApplicationProtocol?.GetUtf8Decoding();
        if (settings.Remembered is { } room && !settings.IsDatagram)
            room.State = story.IsResumed ? _remembered : ResumableSession.Of(m_context.Session, _ticket);
        settings.KeyLog?.Invoke(KeyLine(m_context));
        story.Complete = true;
    }

    /// <inheritdoc/>
    public override bool ShouldCheckSigAlgOfPeerCerts() => false;

    /// <inheritdoc/>
    protected override ProtocolVersion[] GetSupportedVersions() => ProtocolNames.Of(story.MaximumVersion).DownTo(ProtocolNames.Of(story.MinimumVersion));

    /// <inheritdoc/>
    protected override int[] GetSupportedCipherSuites() => [.. story.OfferedSuites];

    /// <summary>The secret of a session, as SSLKEYLOGFILE has it.</summary>
    private static string KeyLine(TlsClientContext context)
    {
        var parameters = context.SecurityParameters;
        var secret = context.Crypto.AdoptSecret(parameters.MasterSecret).Extract();
        return $"CLIENT_RANDOM {Convert.ToHexStringLower(parameters.ClientRandom)} {Convert.ToHexStringLower(secret)}";
    }

    private ModemTlsClient Looked(Certificate chain)
    {
        if (_rsaKey is null && _curveKey is null)
            TakeServerKey(chain.GetCertificateAt(0).GetEncoded());
        return this;
    }

    private sealed class KeyExchanges(ModemTlsClient client) : DefaultTlsKeyExchangeFactory
    {
        public override TlsKeyExchange CreateRsaKeyExchange(int keyExchange) => new LenientRsaKeyExchange(client);

        public override TlsKeyExchange CreateECDheKeyExchangeClient(int keyExchange) => new CurveKeyExchange(keyExchange, client);

        public override TlsKeyExchange CreateECDHKeyExchange(int keyExchange) => new StaticEcdhKeyExchange(keyExchange, client);
    }
}
