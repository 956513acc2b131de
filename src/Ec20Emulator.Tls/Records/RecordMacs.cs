using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Tls;

namespace Ec20Emulator.Tls.Records;

/// <summary>The library's MAC codes and the platform's names for them.</summary>
internal static class RecordMacs
{
    /// <summary>The platform's hash of an HMAC.</summary>
    public static HashAlgorithmName Name(int macAlgorithm) => macAlgorithm switch
    {
        MacAlgorithm.hmac_md5 => HashAlgorithmName.MD5,
        MacAlgorithm.hmac_sha1 => HashAlgorithmName.SHA1,
        MacAlgorithm.hmac_sha256 => HashAlgorithmName.SHA256,
        _ => throw new TlsFatalAlert(AlertDescription.internal_error),
    };

    /// <summary>Size of the MAC in bytes.</summary>
    public static int Size(HashAlgorithmName hash)
        => hash == HashAlgorithmName.MD5 ? 16 : hash == HashAlgorithmName.SHA1 ? 20 : 32;
}
