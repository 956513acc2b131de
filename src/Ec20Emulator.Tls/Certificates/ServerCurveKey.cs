using System.Formats.Asn1;
using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Ec20Emulator.Tls.Certificates;

/// <summary>
/// The server's key on one of the three curves the module offers, by its name: explicit curve parameters are never looked at. The platform
/// verifies signatures with it, and refuses a point that is not on the curve.
/// </summary>
/// <param name="NamedGroup">The curve as TLS numbers it (RFC 8422 5.1.1).</param>
/// <param name="Point">The point, uncompressed.</param>
internal sealed record ServerCurveKey(int NamedGroup, byte[] Point) : TlsVerifier
{
    private const byte Uncompressed = 4;
    private const int Sha1Size = 20;

    private static readonly Dictionary<string, (int Group, int FieldBytes, ECCurve Curve)> Curves = new()
    {
        ["1.2.840.10045.3.1.7"] = (Org.BouncyCastle.Tls.NamedGroup.secp256r1, 32, ECCurve.NamedCurves.nistP256),
        ["1.3.132.0.34"] = (Org.BouncyCastle.Tls.NamedGroup.secp384r1, 48, ECCurve.NamedCurves.nistP384),
        ["1.3.132.0.35"] = (Org.BouncyCastle.Tls.NamedGroup.secp521r1, 66, ECCurve.NamedCurves.nistP521),
    };

    /// <summary>Reads a key; the caller has made sure that it is one of an elliptic curve by its OID.</summary>
    /// <param name="parameters">ECParameters as they stand in the certificate.</param>
    /// <param name="point">The bits of the key.</param>
    /// <exception cref="TlsFatalAlert">Not a curve of the module, or no point of that size.</exception>
    public static ServerCurveKey Read(ReadOnlyMemory<byte> parameters, byte[] point)
    {
        try
        {
            if (!Curves.TryGetValue(new AsnReader(parameters, AsnEncodingRules.DER).ReadObjectIdentifier(), out var curve))
                throw new TlsFatalAlert(AlertDescription.unsupported_certificate);
            if (point.Length != 1 + (2 * curve.FieldBytes) || point[0] != Uncompressed)
                throw new TlsFatalAlert(AlertDescription.bad_certificate);
            return new ServerCurveKey(curve.Group, point);
        }
        catch (AsnContentException unnamed)
        {
            throw new TlsFatalAlert(AlertDescription.unsupported_certificate, unnamed);
        }
    }

    /// <summary>There is none: the hash is verified.</summary>
    public TlsStreamVerifier? GetStreamVerifier(DigitallySigned digitallySigned) => null;

    /// <summary>Verifies the signature of a ServerKeyExchange. Before TLS1.2 the library gives MD5 and SHA-1 at once, and ECDSA takes SHA-1 alone (RFC 8422 5.10).</summary>
    public bool VerifyRawSignature(DigitallySigned digitallySigned, byte[] hash)
    {
        try
        {
            var field = (Point.Length - 1) / 2;
            using var key = ECDsa.Create(new ECParameters
            {
                Curve = Curves.Values.Single(curve => curve.Group == NamedGroup).Curve,
                Q = new ECPoint { X = Point[1..(1 + field)], Y = Point[(1 + field)..] },
            });
            return key.VerifyHash(digitallySigned.Algorithm is null ? hash.AsSpan(^Sha1Size..) : hash, digitallySigned.Signature, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException unusable)
        {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, unusable);
        }
    }
}
