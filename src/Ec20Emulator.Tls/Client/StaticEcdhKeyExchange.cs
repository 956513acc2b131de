using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Ec20Emulator.Tls.Client;

/// <summary>ECDH with the key of the server's certificate and one of ours for this handshake alone (RFC 8422 2, RFC 4492 2.1, 2.3).</summary>
internal sealed class StaticEcdhKeyExchange(int keyExchange, ModemTlsClient client) : AbstractTlsKeyExchange(keyExchange)
{
    private TlsAgreement? _agreement;

    /// <inheritdoc/>
    public override bool RequiresCertificateVerify => true;

    /// <inheritdoc/>
    public override void SkipServerCredentials() => throw new TlsFatalAlert(AlertDescription.unexpected_message);

    /// <inheritdoc/>
    public override void ProcessServerCredentials(TlsCredentials serverCredentials) => throw new TlsFatalAlert(AlertDescription.internal_error);

    /// <inheritdoc/>
    public override void ProcessServerCertificate(Certificate serverCertificate)
    {
        var key = client.CurveKeyOf(serverCertificate);
        _agreement = m_context.Crypto.CreateECDomain(new TlsECConfig(key.NamedGroup)).CreateECDH();
        _agreement.ReceivePeerValue(key.Point);
    }

    /// <inheritdoc/>
    public override short[] GetClientCertificateTypes() => LenientRsaKeyExchange.AnyType;

    /// <inheritdoc/>
    public override void ProcessClientCredentials(TlsCredentials clientCredentials)
    {
        // They sign the CertificateVerify; the exchange needs nothing of them.
    }

    /// <inheritdoc/>
    public override void GenerateClientKeyExchange(Stream output) => TlsUtilities.WriteOpaque8(Agreement.GenerateEphemeral(), output);

    /// <inheritdoc/>
    public override TlsSecret GeneratePreMasterSecret() => Agreement.CalculateSecret();

    private TlsAgreement Agreement => _agreement ?? throw new TlsFatalAlert(AlertDescription.internal_error);
}
