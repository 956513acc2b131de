using System.Collections;
using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Tls;
using Org.BouncyCastle.Math;
using HashAlgorithm = Org.BouncyCastle.Crypto.Tls.HashAlgorithm;

namespace Ec20Emulator.Tls.Credentials;

/// <summary>
/// Signs the CertificateVerify. TLS1.2 signatures are made by the platform, which is ten times faster; the MD5+SHA-1 signature
/// of the versions before has no form there and is made by the TLS library.
/// </summary>
internal sealed class RsaSigner : AbstractTlsSignerCredentials
{
    private readonly ClientCredentials _credentials;
    private readonly TlsContext _context;
    private readonly HashAlgorithmName _hash;

    private RsaSigner(ClientCredentials credentials, TlsContext context, SignatureAndHashAlgorithm? algorithm, HashAlgorithmName hash)
    {
        _credentials = credentials;
        _context = context;
        _hash = hash;
        SignatureAndHashAlgorithm = algorithm;
        Certificate = new Certificate([.. credentials.Certificates.Select(der => X509CertificateStructure.GetInstance(Asn1Object.FromByteArray(der)))]);
    }

    /// <inheritdoc/>
    public override Certificate Certificate { get; }

    /// <inheritdoc/>
    public override SignatureAndHashAlgorithm? SignatureAndHashAlgorithm { get; }

    /// <summary>Picks the first algorithm of the server's list that an RSA key of this size can make.</summary>
    /// <returns>Null when there is none: no certificate is presented.</returns>
    public static RsaSigner? For(ClientCredentials credentials, TlsContext context, IList? offered)
    {
        if (!TlsUtilities.IsTlsV12(context))
            return new RsaSigner(credentials, context, null, default);
        foreach (var algorithm in (offered ?? Array.Empty<object>()).Cast<SignatureAndHashAlgorithm>())
        {
            if (algorithm.Signature == SignatureAlgorithm.rsa && Hash(algorithm.Hash) is { } hash && Fits(credentials.Key, algorithm.Hash))
                return new RsaSigner(credentials, context, algorithm, hash);
        }
        return null;
    }

    /// <inheritdoc/>
    public override byte[] GenerateCertificateSignature(byte[] hash)
    {
        if (SignatureAndHashAlgorithm is not null)
            return _credentials.Key.SignHash(hash, _hash, RSASignaturePadding.Pkcs1);
        var signer = new TlsRsaSigner();
        signer.Init(_context);
        return signer.GenerateRawSignature(LibraryKey(), hash);
    }

    private static HashAlgorithmName? Hash(byte code) => code switch
    {
        HashAlgorithm.md5 => HashAlgorithmName.MD5,
        HashAlgorithm.sha1 => HashAlgorithmName.SHA1,
        HashAlgorithm.sha256 => HashAlgorithmName.SHA256,
        HashAlgorithm.sha384 => HashAlgorithmName.SHA384,
        HashAlgorithm.sha512 => HashAlgorithmName.SHA512,
        _ => null,
    };

    private static bool Fits(RSA key, byte hash)
    {
        const int PaddingAndDigestInfo = 11 + 19;
        return key.KeySize / 8 >= TlsUtilities.CreateHash(hash).GetDigestSize() + PaddingAndDigestInfo;
    }

    private RsaPrivateCrtKeyParameters LibraryKey()
    {
        var key = _credentials.Key.ExportParameters(true);
        return new RsaPrivateCrtKeyParameters(
            Number(key.Modulus), Number(key.Exponent), Number(key.D), Number(key.P), Number(key.Q), Number(key.DP), Number(key.DQ), Number(key.InverseQ));
    }

    private static BigInteger Number(byte[]? octets) => new(1, octets);
}
