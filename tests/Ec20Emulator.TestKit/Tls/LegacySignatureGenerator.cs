using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>RSA signatures over any hash; the platform's own generator no longer makes SHA-1 and MD5 ones.</summary>
internal sealed class LegacySignatureGenerator(RSA key) : X509SignatureGenerator
{
    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(hashAlgorithm.Name switch
            {
                "MD5" => "1.2.840.113549.1.1.4",
                "SHA1" => "1.2.840.113549.1.1.5",
                "SHA256" => "1.2.840.113549.1.1.11",
                _ => throw new ArgumentOutOfRangeException(nameof(hashAlgorithm), hashAlgorithm, "MD5, SHA1 or SHA256"),
            });
            writer.WriteNull();
        }
        return writer.Encode();
    }

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => key.SignData(data, hashAlgorithm, RSASignaturePadding.Pkcs1);

    protected override PublicKey BuildPublicKey() => new(key);
}
