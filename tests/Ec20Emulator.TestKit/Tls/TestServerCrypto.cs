using Ec20Emulator.Tls.Records;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>The library's cryptography as it comes, certificates and CBC included; RC4, which it has given up, is the product's.</summary>
internal class TestServerCrypto : BcTlsCrypto
{
    public override bool HasEncryptionAlgorithm(int encryptionAlgorithm) =>
        encryptionAlgorithm == EncryptionAlgorithm.RC4_128 || base.HasEncryptionAlgorithm(encryptionAlgorithm);

    public override TlsCipher CreateCipher(TlsCryptoParameters cryptoParams, int encryptionAlgorithm, int macAlgorithm) =>
        encryptionAlgorithm == EncryptionAlgorithm.RC4_128
            ? new Rc4RecordCipher(cryptoParams, CreateMac(cryptoParams, macAlgorithm), CreateMac(cryptoParams, macAlgorithm))
            : base.CreateCipher(cryptoParams, encryptionAlgorithm, macAlgorithm);
}
