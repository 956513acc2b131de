using System.Formats.Asn1;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Ec20Emulator.Tls.Certificates;

/// <summary>
/// A certificate as its bytes: the library's parser never sees it. <see cref="Ec20Emulator.Tls.Trust.ServerTrust"/> judges certificates, and of the
/// server's the one thing needed is its RSA key. What the library may not ask is refused.
/// </summary>
/// <param name="der">The bytes.</param>
/// <param name="verifier">Its key, for the server's signature; null = nothing of it is verified by the library.</param>
internal sealed class WireCertificate(byte[] der, TlsVerifier? verifier = null) : TlsCertificate
{
    private const string RsaEncryption = "1.2.840.113549.1.1.1";
    private const string EcPublicKey = "1.2.840.10045.2.1";

    private static readonly Asn1Tag Version = new(TagClass.ContextSpecific, 0);

    /// <inheritdoc/>
    public BigInteger SerialNumber => throw new TlsFatalAlert(AlertDescription.unsupported_certificate);

    /// <inheritdoc/>
    public string? SigAlgOid => null;

    /// <summary>The RSAPublicKey in the SubjectPublicKeyInfo, DER (RFC 5280 4.1). Key sizes are not looked at.</summary>
    /// <exception cref="TlsFatalAlert">It is no certificate, or its key is not RSA.</exception>
    public byte[] ReadRsaKey()
    {
        var (algorithm, _, key) = ReadKey();
        return algorithm == RsaEncryption ? key : throw new TlsFatalAlert(AlertDescription.unsupported_certificate);
    }

    /// <summary>The point in the SubjectPublicKeyInfo and the curve it names (RFC 5480 2).</summary>
    /// <exception cref="TlsFatalAlert">It is no certificate, or its key is not on one of the curves offered.</exception>
    public ServerCurveKey ReadCurveKey()
    {
        var (algorithm, parameters, key) = ReadKey();
        return algorithm == EcPublicKey ? ServerCurveKey.Read(parameters, key) : throw new TlsFatalAlert(AlertDescription.unsupported_certificate);
    }

    private (string Algorithm, ReadOnlyMemory<byte> Parameters, byte[] Key) ReadKey()
    {
        const int FieldsBeforeTheKey = 5;
        try
        {
            var toBeSigned = new AsnReader(der, AsnEncodingRules.BER).ReadSequence().ReadSequence();
            if (toBeSigned.PeekTag().HasSameClassAndValue(Version))
                toBeSigned.ReadEncodedValue();
            for (var field = 0; field < FieldsBeforeTheKey; field++)
                toBeSigned.ReadEncodedValue();
            var keyInfo = toBeSigned.ReadSequence();
            var algorithm = keyInfo.ReadSequence();
            var name = algorithm.ReadObjectIdentifier();
            return (name, algorithm.HasData ? algorithm.ReadEncodedValue() : default, keyInfo.ReadBitString(out _));
        }
        catch (AsnContentException unreadable)
        {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, unreadable);
        }
    }

    /// <inheritdoc/>
    public byte[] GetEncoded() => der;

    /// <inheritdoc/>
    public byte[]? GetExtension(DerObjectIdentifier extensionOid) => null;

    /// <inheritdoc/>
    public Asn1Encodable? GetSigAlgParams() => null;

    /// <inheritdoc/>
    public short GetLegacySignatureAlgorithm() => SignatureAlgorithm.rsa;

    /// <inheritdoc/>
    public bool SupportsSignatureAlgorithm(short signatureAlgorithm) => signatureAlgorithm == SignatureAlgorithm.rsa;

    /// <inheritdoc/>
    public bool SupportsSignatureAlgorithmCA(short signatureAlgorithm) => SupportsSignatureAlgorithm(signatureAlgorithm);

    /// <inheritdoc/>
    public TlsCertificate CheckUsageInRole(int tlsCertificateRole) => this;

    /// <inheritdoc/>
    public TlsEncryptor CreateEncryptor(int tlsCertificateRole) => throw new TlsFatalAlert(AlertDescription.unsupported_certificate);

    /// <inheritdoc/>
    public TlsVerifier CreateVerifier(short signatureAlgorithm) => verifier ?? throw new TlsFatalAlert(AlertDescription.unsupported_certificate);

    /// <inheritdoc/>
    public Tls13Verifier CreateVerifier(int signatureScheme) => throw new TlsFatalAlert(AlertDescription.unsupported_certificate);
}
