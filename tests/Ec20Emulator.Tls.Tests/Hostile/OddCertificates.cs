using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Hostile;

/// <summary>Certificates no authority would sign: their signatures are noise.</summary>
internal static class OddCertificates
{
    private const string RsaEncryption = "1.2.840.113549.1.1.1";
    private const string Sha256WithRsa = "1.2.840.113549.1.1.11";

    /// <summary>An honest EC certificate.</summary>
    public static byte[] EllipticCurve()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=EC", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(TestCertificateMaker.ValidFrom, TestCertificateMaker.ValidTo);
        return certificate.RawData;
    }

    /// <summary>A certificate whose RSA key has numbers of any size, all bits set.</summary>
    public static byte[] WithRsaKey(int modulusBytes, int exponentBytes)
    {
        var key = new AsnWriter(AsnEncodingRules.DER);
        using (key.PushSequence())
        {
            key.WriteIntegerUnsigned(Ones(modulusBytes));
            key.WriteIntegerUnsigned(Ones(exponentBytes));
        }
        return WithKey(key.Encode());
    }

    /// <summary>A certificate whose BIT STRING of the RSA key holds what is given.</summary>
    public static byte[] WithKey(byte[] keyContent)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                Algorithm(writer, Sha256WithRsa);
                using (writer.PushSequence())
                {
                }
                using (writer.PushSequence())
                {
                    writer.WriteUtcTime(TestCertificateMaker.ValidFrom);
                    writer.WriteUtcTime(TestCertificateMaker.ValidFrom.AddYears(20));
                }
                using (writer.PushSequence())
                {
                }
                using (writer.PushSequence())
                {
                    Algorithm(writer, RsaEncryption);
                    writer.WriteBitString(keyContent);
                }
            }
            Algorithm(writer, Sha256WithRsa);
            writer.WriteBitString(new byte[256]);
        }
        return writer.Encode();
    }

    private static void Algorithm(AsnWriter writer, string oid)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteNull();
        }
    }

    private static byte[] Ones(int count)
    {
        var octets = new byte[count];
        octets.AsSpan().Fill(0xFF);
        return octets;
    }
}
