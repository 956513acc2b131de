using System.Security.Cryptography;
using HashAlgorithm = Org.BouncyCastle.Tls.HashAlgorithm;

namespace Ec20Emulator.Tls.Certificates;

/// <summary>Hashes of TLS1.2 signatures (RFC 5246 7.4.1.4.1) as the platform names them.</summary>
internal static class PlatformHash
{
    /// <summary>The platform's name; null for a hash it has not.</summary>
    public static HashAlgorithmName? Of(short code) => code switch
    {
        HashAlgorithm.md5 => HashAlgorithmName.MD5,
        HashAlgorithm.sha1 => HashAlgorithmName.SHA1,
        HashAlgorithm.sha256 => HashAlgorithmName.SHA256,
        HashAlgorithm.sha384 => HashAlgorithmName.SHA384,
        HashAlgorithm.sha512 => HashAlgorithmName.SHA512,
        _ => null,
    };
}
