using System.Security.Cryptography;
using Ec20Emulator.TestKit.Tls;
using Ec20Emulator.Tls.Records;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl;

namespace Ec20Emulator.Tls.Tests.Records;

/// <summary>A server whose CBC records carry zeros where the library puts the padding length, as OpenSSL's do.</summary>
internal sealed class ZeroPaddingServerPeer : BouncyTlsServerPeer
{
    private readonly ZeroingCrypto _crypto;

    public ZeroPaddingServerPeer(BouncyTlsServerOptions options)
        : this(options, new ZeroingCrypto())
    {
    }

    private ZeroPaddingServerPeer(BouncyTlsServerOptions options, ZeroingCrypto crypto)
        : base(options, crypto) => _crypto = crypto;

    /// <summary>How many records have had a padding of more than its last byte.</summary>
    public int PaddingsZeroed => _crypto.PaddingsZeroed;

    private sealed class ZeroingCrypto : TestServerCrypto
    {
        public int PaddingsZeroed { get; set; }

        protected override TlsCipher CreateCipher_Cbc(TlsCryptoParameters cryptoParams, int encryptionAlgorithm, int cipherKeySize, int macAlgorithm)
        {
            SymmetricAlgorithm Make() => encryptionAlgorithm == EncryptionAlgorithm.cls_3DES_EDE_CBC ? TripleDES.Create() : Aes.Create();
            return new TlsBlockCipher(
                cryptoParams,
                new Cipher(this, new PlatformCbc(Make(), encrypts: true)),
                new PlatformCbc(Make(), encrypts: false),
                CreateMac(cryptoParams, macAlgorithm),
                CreateMac(cryptoParams, macAlgorithm),
                cipherKeySize);
        }
    }

    /// <summary>The library encrypts a record at once: the last byte counts the padding before it.</summary>
    private sealed class Cipher(ZeroingCrypto crypto, PlatformCbc inner) : TlsBlockCipherImpl
    {
        public void SetKey(byte[] key, int keyOff, int keyLen) => inner.SetKey(key, keyOff, keyLen);

        public void SetKey(ReadOnlySpan<byte> key) => inner.SetKey(key);

        public void Init(byte[] iv, int ivOff, int ivLen) => inner.Init(iv, ivOff, ivLen);

        public void Init(ReadOnlySpan<byte> iv) => inner.Init(iv);

        public int GetBlockSize() => inner.GetBlockSize();

        public int DoFinal(byte[] input, int inputOffset, int inputLength, byte[] output, int outputOffset)
        {
            var last = inputOffset + inputLength - 1;
            var padding = input[last];
            if (padding is > 0 && padding < GetBlockSize())
            {
                input.AsSpan(last - padding, padding).Clear();
                crypto.PaddingsZeroed++;
            }
            return inner.DoFinal(input, inputOffset, inputLength, output, outputOffset);
        }
    }
}
