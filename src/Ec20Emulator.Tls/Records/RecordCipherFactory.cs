using Org.BouncyCastle.Crypto.Tls;

namespace Ec20Emulator.Tls.Records;

/// <summary>
/// Chooses the record protection: AES of TLS1.0-1.2 on the platform's crypto, RC4, 3DES and everything of SSL3.0 on the library's.
/// </summary>
/// <param name="platformAes">False: AES too is the library's, for comparison.</param>
internal sealed class RecordCipherFactory(bool platformAes = true) : DefaultTlsCipherFactory, IDisposable
{
    /// <summary>The session's cipher where it is the platform's; null before it is made and where it is the library's.</summary>
    public AesCbcRecordCipher? PlatformCipher { get; private set; }

    /// <inheritdoc/>
    public override TlsCipher CreateCipher(TlsContext context, int encryptionAlgorithm, int macAlgorithm)
        => new HandshakeFloodGate(Choose(context, encryptionAlgorithm, macAlgorithm));

    /// <inheritdoc/>
    public void Dispose() => PlatformCipher?.Dispose();

    /// <inheritdoc/>
    protected override TlsBlockCipher CreateAESCipher(TlsContext context, int cipherKeySize, int macAlgorithm)
        => new CbcRecordCipher(
            context, CreateAesBlockCipher(), CreateAesBlockCipher(), CreateHMacDigest(macAlgorithm), CreateHMacDigest(macAlgorithm), cipherKeySize);

    /// <inheritdoc/>
    protected override TlsBlockCipher CreateDesEdeCipher(TlsContext context, int macAlgorithm)
        => new CbcRecordCipher(
            context, CreateDesEdeBlockCipher(), CreateDesEdeBlockCipher(), CreateHMacDigest(macAlgorithm), CreateHMacDigest(macAlgorithm), 24);

    private TlsCipher Choose(TlsContext context, int encryptionAlgorithm, int macAlgorithm)
    {
        if (!platformAes || context.ServerVersion.IsSsl || encryptionAlgorithm is not (EncryptionAlgorithm.AES_128_CBC or EncryptionAlgorithm.AES_256_CBC))
            return base.CreateCipher(context, encryptionAlgorithm, macAlgorithm);
        var keySize = encryptionAlgorithm == EncryptionAlgorithm.AES_128_CBC ? 16 : 32;
        return PlatformCipher = AesCbcRecordCipher.ForClient(context, keySize, RecordMacs.Name(macAlgorithm));
    }
}
