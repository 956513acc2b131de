using System.Collections;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Tls;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>The server side of <see cref="BouncyTlsServer"/>: one per connection.</summary>
internal class BouncyTlsServerPeer(BouncyTlsServerOptions options) : DefaultTlsServer
{
    private readonly TestCertificate _certificate = options.Certificate ?? TestCertificates.Server;

    protected override ProtocolVersion MinimumVersion => Version((int)options.MinimumVersion);

    protected override ProtocolVersion MaximumVersion => Version((int)options.MaximumVersion);

    public override void NotifySecureRenegotiation(bool secureRenegotiation)
    {
    }

    public override CertificateRequest? GetCertificateRequest()
    {
        if (!options.RequireClientCertificate)
            return null;
        var algorithms = new ArrayList();
        foreach (var hash in new[] { HashAlgorithm.sha256, HashAlgorithm.sha1 })
            algorithms.Add(new SignatureAndHashAlgorithm(hash, SignatureAlgorithm.rsa));
        var authorities = new ArrayList { Structure(TestCertificates.Ca.Der).Subject };
        return new CertificateRequest([ClientCertificateType.rsa_sign], TlsUtilities.IsTlsV12(mContext) ? algorithms : null, authorities);
    }

    public override void NotifyClientCertificate(Certificate clientCertificate)
    {
        if (clientCertificate.IsEmpty)
            throw new TlsFatalAlert(AlertDescription.handshake_failure);
        try
        {
            var authority = new X509CertificateParser().ReadCertificate(TestCertificates.Ca.Der);
            new X509Certificate(clientCertificate.GetCertificateAt(0)).Verify(authority.GetPublicKey());
        }
        catch (GeneralSecurityException)
        {
            throw new TlsFatalAlert(AlertDescription.unknown_ca);
        }
    }

    protected override int[] GetCipherSuites() => [.. options.CipherSuites];

    protected override TlsEncryptionCredentials GetRsaEncryptionCredentials()
    {
        var chain = new[] { _certificate }.Concat(_certificate.Issuers).Select(one => Structure(one.Der)).ToArray();
        return new DefaultTlsEncryptionCredentials(mContext, new Certificate(chain), PrivateKeyFactory.CreateKey(_certificate.KeyDer));
    }

    private static X509CertificateStructure Structure(byte[] der) => X509CertificateStructure.GetInstance(Asn1Object.FromByteArray(der));

    private static ProtocolVersion Version(int octets) => ProtocolVersion.Get(octets >> 8, octets & 0xFF);
}
