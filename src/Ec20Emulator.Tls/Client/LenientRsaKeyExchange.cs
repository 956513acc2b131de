using System.Collections;
using System.Formats.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Tls;
using Org.BouncyCastle.Math;

namespace Ec20Emulator.Tls.Client;

/// <summary>
/// RSA key exchange as servers of 2015 need it: any certificate type may be asked for, and keyEncipherment is not demanded.
/// The key must be RSA by its OID and of a sane size before anything is made of it: no EC parameters are ever looked at,
/// and no arithmetic runs for minutes.
/// </summary>
internal sealed class LenientRsaKeyExchange(IList supportedSignatureAlgorithms) : TlsRsaKeyExchange(supportedSignatureAlgorithms)
{
    private const int SmallestModulusBits = 512;
    private const int LargestModulusBits = 16384;
    private const int LargestExponentBits = 64;

    /// <inheritdoc/>
    public override void ValidateCertificateRequest(CertificateRequest certificateRequest)
    {
    }

    /// <inheritdoc/>
    public override void ProcessServerCertificate(Certificate serverCertificate)
    {
        if (serverCertificate.IsEmpty)
            throw new TlsFatalAlert(AlertDescription.decode_error);
        var keyInfo = serverCertificate.GetCertificateAt(0).SubjectPublicKeyInfo;
        if (!keyInfo.AlgorithmID.Algorithm.Equals(PkcsObjectIdentifiers.RsaEncryption))
            throw new TlsFatalAlert(AlertDescription.unsupported_certificate);
        mRsaServerPublicKey = ReadKey(keyInfo);
        mServerPublicKey = mRsaServerPublicKey;
    }

    private static RsaKeyParameters ReadKey(SubjectPublicKeyInfo keyInfo)
    {
        try
        {
            var key = new AsnReader(keyInfo.PublicKeyData.GetBytes(), AsnEncodingRules.DER).ReadSequence();
            var modulus = new BigInteger(1, key.ReadIntegerBytes().ToArray());
            var exponent = new BigInteger(1, key.ReadIntegerBytes().ToArray());
            if (modulus.BitLength is < SmallestModulusBits or > LargestModulusBits || exponent.BitLength is < 2 or > LargestExponentBits)
                throw new TlsFatalAlert(AlertDescription.bad_certificate);
            return new RsaKeyParameters(false, modulus, exponent);
        }
        catch (Exception unusable) when (unusable is AsnContentException or ArgumentException)
        {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, unusable);
        }
    }
}
