using System.Formats.Asn1;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Encodings;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Ec20Emulator.Tls.Certificates;

/// <summary>
/// The server's RSA key, read only as far as its sizes are sane. The platform encrypts with it, several times as fast as the library;
/// the library does where the platform refuses a key as odd. Safe for concurrent use.
/// </summary>
internal sealed class ServerRsaKey : TlsEncryptor, TlsVerifier
{
    private const int SmallestModulusBits = 512;
    private const int LargestModulusBits = 16384;
    private const int LargestExponentBits = 64;

    private readonly Lock _gate = new();
    private readonly byte[] _modulus;
    private readonly byte[] _exponent;
    private RSA? _rsa;

    private ServerRsaKey(byte[] modulus, byte[] exponent) => (_modulus, _exponent) = (modulus, exponent);

    /// <summary>Reads a key; the caller has made sure that it is RSA by its OID.</summary>
    /// <param name="der">RSAPublicKey as it stands in the certificate.</param>
    /// <exception cref="TlsFatalAlert">It makes no sense.</exception>
    public static ServerRsaKey Read(byte[] der)
    {
        try
        {
            var key = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
            var modulus = Magnitude(key.ReadIntegerBytes().Span);
            var exponent = Magnitude(key.ReadIntegerBytes().Span);
            if (Bits(modulus) is < SmallestModulusBits or > LargestModulusBits || Bits(exponent) is < 2 or > LargestExponentBits || IsEven(modulus) || IsEven(exponent))
                throw new TlsFatalAlert(AlertDescription.bad_certificate);
            return new ServerRsaKey(modulus, exponent);
        }
        catch (AsnContentException unusable)
        {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, unusable);
        }
    }

    /// <summary>Encrypts a secret with PKCS#1 v1.5 padding.</summary>
    /// <exception cref="TlsFatalAlert">Nobody can encrypt with this key.</exception>
    public byte[] Encrypt(byte[] secret)
    {
        try
        {
            lock (_gate)
            {
                return Platform.Encrypt(secret, RSAEncryptionPadding.Pkcs1);
            }
        }
        catch (CryptographicException)
        {
            return EncryptByLibrary(secret);
        }
    }

    /// <inheritdoc/>
    public byte[] Encrypt(byte[] input, int inOff, int length) => Encrypt(input.AsSpan(inOff, length).ToArray());

    /// <summary>There is none: the hash is verified.</summary>
    public TlsStreamVerifier? GetStreamVerifier(DigitallySigned digitallySigned) => null;

    /// <summary>Verifies the signature of a ServerKeyExchange. That of the versions before TLS1.2, of MD5 and SHA-1 at once, has no form on the platform.</summary>
    public bool VerifyRawSignature(DigitallySigned digitallySigned, byte[] hash)
    {
        if (digitallySigned.Algorithm is not { } algorithm)
            return VerifyByLibrary(digitallySigned.Signature, hash);
        if (PlatformHash.Of(algorithm.Hash) is not { } name)
            return false;
        try
        {
            lock (_gate)
                return Platform.VerifyHash(hash, digitallySigned.Signature, name, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The same on the library, for keys the platform refuses.</summary>
    internal byte[] EncryptByLibrary(byte[] secret)
    {
        try
        {
            var engine = new Pkcs1Encoding(new RsaEngine());
            engine.Init(true, LibraryKey);
            return engine.ProcessBlock(secret, 0, secret.Length);
        }
        catch (ArgumentException unusable)
        {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, unusable);
        }
    }

    private RSA Platform => _rsa ??= RSA.Create(new RSAParameters { Modulus = _modulus, Exponent = _exponent });

    private RsaKeyParameters LibraryKey => new(false, new BigInteger(1, _modulus), new BigInteger(1, _exponent));

    private bool VerifyByLibrary(byte[] signature, byte[] hash)
    {
        try
        {
            var engine = new Pkcs1Encoding(new RsaEngine());
            engine.Init(false, LibraryKey);
            return engine.ProcessBlock(signature, 0, signature.Length).AsSpan().SequenceEqual(hash);
        }
        catch (Exception unusable) when (unusable is ArgumentException or Org.BouncyCastle.Crypto.CryptoException)
        {
            return false;
        }
    }

    private static byte[] Magnitude(ReadOnlySpan<byte> integer) => integer.TrimStart((byte)0).ToArray();

    private static int Bits(byte[] magnitude) => magnitude.Length == 0 ? 0 : (magnitude.Length * 8) - (byte.LeadingZeroCount(magnitude[0]));

    private static bool IsEven(byte[] magnitude) => (magnitude[^1] & 1) == 0;
}
