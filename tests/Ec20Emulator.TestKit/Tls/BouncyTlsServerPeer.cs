using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using Org.BouncyCastle.X509;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>The server side of <see cref="BouncyTlsServer"/>: one per connection.</summary>
internal class BouncyTlsServerPeer(BouncyTlsServerOptions options, TestServerCrypto crypto) : DefaultTlsServer(crypto)
{
    private readonly TestCertificate _certificate = options.Certificate ?? TestCertificates.Server;

    public BouncyTlsServerPeer(BouncyTlsServerOptions options)
        : this(options, new TestServerCrypto())
    {
    }

    public override void NotifySecureRenegotiation(bool secureRenegotiation)
    {
    }

    public override CertificateRequest? GetCertificateRequest()
    {
        if (!options.RequireClientCertificate)
            return null;
        SignatureAndHashAlgorithm[] algorithms =
        [
            new(HashAlgorithm.sha256, SignatureAlgorithm.rsa),
            new(HashAlgorithm.sha1, SignatureAlgorithm.rsa),
        ];
        return new CertificateRequest(
            [ClientCertificateType.rsa_sign],
            TlsUtilities.IsTlsV12(m_context) ? algorithms : null,
            [X509CertificateStructure.GetInstance(TestCertificates.Ca.Der).Subject]);
    }

    public override void NotifyClientCertificate(Certificate clientCertificate)
    {
        if (clientCertificate.IsEmpty)
            throw new TlsFatalAlert(AlertDescription.handshake_failure);
        try
        {
            var parser = new X509CertificateParser();
            parser.ReadCertificate(clientCertificate.GetCertificateAt(0).GetEncoded()).Verify(parser.ReadCertificate(TestCertificates.Ca.Der).GetPublicKey());
        }
        catch (GeneralSecurityException)
        {
            throw new TlsFatalAlert(AlertDescription.unknown_ca);
        }
    }

    protected override ProtocolVersion[] GetSupportedVersions() => Version((int)options.MaximumVersion).DownTo(Version((int)options.MinimumVersion));

    protected override int[] GetSupportedCipherSuites() => [.. options.CipherSuites];

    protected override TlsCredentialedDecryptor GetRsaEncryptionCredentials()
    {
        var chain = new[] { _certificate }.Concat(_certificate.Issuers).Select(one => crypto.CreateCertificate(one.Der)).ToArray();
        return new BcDefaultTlsCredentialedDecryptor(crypto, new Certificate(chain), PrivateKeyFactory.CreateKey(_certificate.KeyDer));
    }

    private static ProtocolVersion Version(int octets) => ProtocolVersion.Get(octets >> 8, octets & 0xFF);
}
