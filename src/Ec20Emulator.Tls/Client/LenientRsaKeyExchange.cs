using System.Collections;
using Ec20Emulator.Tls.Trust;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Crypto.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>
/// RSA key exchange as servers of 2015 need it: any certificate type may be asked for, and keyEncipherment is not demanded.
/// The key must be RSA by its OID and of a sane size before anything is made of it: no EC parameters are ever looked at,
/// and no arithmetic runs for minutes.
/// </summary>
internal sealed class LenientRsaKeyExchange(IList supportedSignatureAlgorithms, RecentlyUsed<ServerRsaKey> keys) : TlsRsaKeyExchange(supportedSignatureAlgorithms)
{
    private const int PremasterSecretSize = 48;

    private ServerRsaKey? _serverKey;

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
        _serverKey = keys.Get(keyInfo.PublicKeyData.GetBytes());
    }

    /// <summary>Version offered and 46 random bytes, encrypted (RFC 5246 7.4.7.1); SSL3.0 sends it without a length in front.</summary>
    public override void GenerateClientKeyExchange(Stream output)
    {
        mPremasterSecret = new byte[PremasterSecretSize];
        SystemRandom.Instance.NextBytes(mPremasterSecret);
        TlsUtilities.WriteVersion(mContext.ClientVersion, mPremasterSecret, 0);
        var encrypted = _serverKey!.Encrypt(mPremasterSecret);
        if (TlsUtilities.IsSsl(mContext))
            output.Write(encrypted);
        else
            TlsUtilities.WriteOpaque16(encrypted, output);
    }
}
