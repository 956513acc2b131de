using System.Security.Cryptography;
using Ec20Emulator.Tls.Certificates;
using Ec20Emulator.Tls.Trust;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace Ec20Emulator.Tls.Records;

/// <summary>
/// The library's cryptography as one session uses it: CBC, GCM and HMAC on the platform, several times as fast; RC4 of ours; certificates as
/// they stand on the wire. The MAC of SSL3.0 has no form on the platform and stays the library's.
/// </summary>
/// <param name="tap">Takes the application data that comes; null = the library does.</param>
internal sealed class ModemTlsCrypto(PlaintextTap? tap = null) : BcTlsCrypto(SharedRandom), IDisposable
{
    private static readonly SecureRandom SharedRandom = new();

    private IDisposable? _cipher;

    /// <summary>What protects the records we send; null before the keys are there.</summary>
    public IRecordWriter? Writer => (IRecordWriter?)_cipher;

    /// <inheritdoc/>
    public override bool HasEncryptionAlgorithm(int encryptionAlgorithm)
        => encryptionAlgorithm == EncryptionAlgorithm.RC4_128 || base.HasEncryptionAlgorithm(encryptionAlgorithm);

    /// <inheritdoc/>
    public override TlsCertificate CreateCertificate(short type, byte[] encoding) => new WireCertificate(KnownCertificates.Shared.Encodings.Get(encoding));

    /// <summary>The platform's own source of chance, which needs no seed and no room in a session.</summary>
    public override TlsNonceGenerator CreateNonceGenerator(byte[] additionalSeedMaterial) => PlatformNonces.Instance;

    /// <inheritdoc/>
    public override TlsCipher CreateCipher(TlsCryptoParameters cryptoParams, int encryptionAlgorithm, int macAlgorithm)
    {
        if (encryptionAlgorithm != EncryptionAlgorithm.RC4_128)
            return base.CreateCipher(cryptoParams, encryptionAlgorithm, macAlgorithm);
        var cipher = new Rc4RecordCipher(cryptoParams, CreateMac(cryptoParams, macAlgorithm), CreateMac(cryptoParams, macAlgorithm), tap);
        _cipher = cipher;
        return cipher;
    }

    /// <inheritdoc/>
    public void Dispose() => _cipher?.Dispose();

    /// <inheritdoc/>
    protected override TlsCipher CreateCipher_Cbc(TlsCryptoParameters cryptoParams, int encryptionAlgorithm, int cipherKeySize, int macAlgorithm)
    {
        var cipher = new CbcRecordCipher(
            cryptoParams,
            new PlatformCbc(Algorithm(encryptionAlgorithm), encrypts: true),
            new PlatformCbc(Algorithm(encryptionAlgorithm), encrypts: false),
            CreateMac(cryptoParams, macAlgorithm),
            CreateMac(cryptoParams, macAlgorithm),
            cipherKeySize,
            tap);
        _cipher = cipher;
        return cipher;
    }

    /// <inheritdoc/>
    protected override TlsAeadCipher CreateCipher_Aes_Gcm(TlsCryptoParameters cryptoParams, int cipherKeySize, int macSize)
    {
        var cipher = new GcmRecordCipher(cryptoParams, new PlatformGcm(encrypts: true), new PlatformGcm(encrypts: false), cipherKeySize, macSize, tap);
        _cipher = cipher;
        return cipher;
    }

    /// <inheritdoc/>
    protected override TlsHmac CreateMac(TlsCryptoParameters cryptoParams, int macAlgorithm)
    {
        if (TlsImplUtilities.IsSsl(cryptoParams))
            return base.CreateMac(cryptoParams, macAlgorithm);
        return macAlgorithm switch
        {
            MacAlgorithm.hmac_md5 => new PlatformHmac(HashAlgorithmName.MD5, 16),
            MacAlgorithm.hmac_sha1 => new PlatformHmac(HashAlgorithmName.SHA1, 20),
            MacAlgorithm.hmac_sha256 => new PlatformHmac(HashAlgorithmName.SHA256, 32),
            MacAlgorithm.hmac_sha384 => new PlatformHmac(HashAlgorithmName.SHA384, 48),
            _ => base.CreateMac(cryptoParams, macAlgorithm),
        };
    }

    private static SymmetricAlgorithm Algorithm(int encryptionAlgorithm)
        => encryptionAlgorithm == EncryptionAlgorithm.cls_3DES_EDE_CBC ? TripleDES.Create() : Aes.Create();
}
