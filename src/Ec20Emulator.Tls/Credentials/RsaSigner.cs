using System.Security.Cryptography;
using Ec20Emulator.Tls.Certificates;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using HashAlgorithm = Org.BouncyCastle.Tls.HashAlgorithm;

namespace Ec20Emulator.Tls.Credentials;

/// <summary>
/// Signs the CertificateVerify. TLS1.2 signatures are made by the platform, which is ten times faster; the MD5+SHA-1 signature
/// of the versions before has no form there and is made by the TLS library.
/// </summary>
internal sealed class RsaSigner : TlsCredentialedSigner
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
        Certificate = new Certificate([.. credentials.Certificates.Select(der => new WireCertificate(der))]);
    }

    /// <inheritdoc/>
    public Certificate Certificate { get; }

    /// <inheritdoc/>
    public SignatureAndHashAlgorithm? SignatureAndHashAlgorithm { get; }

    /// <summary>Picks the first algorithm of the server's list that an RSA key of this size can make.</summary>
    /// <returns>Null when there is none: no certificate is presented.</returns>
    public static RsaSigner? For(ClientCredentials credentials, TlsContext context, IList<SignatureAndHashAlgorithm>? offered)
    {
        if (!TlsUtilities.IsTlsV12(context))
            return new RsaSigner(credentials, context, null, default);
        foreach (var algorithm in offered ?? [])
        {
            if (algorithm.Signature == SignatureAlgorithm.rsa && PlatformHash.Of(algorithm.Hash) is { } hash && Fits(credentials.Key, algorithm.Hash))
                return new RsaSigner(credentials, context, algorithm, hash);
        }
        return null;
    }

    /// <inheritdoc/>
    public byte[] GenerateRawSignature(byte[] hash)
    {
        if (SignatureAndHashAlgorithm is not null)
            return _credentials.Key.SignHash(hash, _hash, RSASignaturePadding.Pkcs1);
        return new BcTlsRsaSigner((BcTlsCrypto)_context.Crypto, LibraryKey()).GenerateRawSignature(null, hash);
    }

    /// <summary>There is none: the hash of the messages is signed.</summary>
    public TlsStreamSigner? GetStreamSigner() => null;

    private static bool Fits(RSA key, short hash)
    {
        const int PaddingAndDigestInfo = 11 + 19;
        return key.KeySize / 8 >= HashAlgorithm.GetOutputSize(hash) + PaddingAndDigestInfo;
    }

    private RsaPrivateCrtKeyParameters LibraryKey()
    {
        var key = _credentials.Key.ExportParameters(true);
        return new RsaPrivateCrtKeyParameters(
            Number(key.Modulus), Number(key.Exponent), Number(key.D), Number(key.P), Number(key.Q), Number(key.DP), Number(key.DQ), Number(key.InverseQ));
    }

    private static BigInteger Number(byte[]? octets) => new(1, octets);
}
