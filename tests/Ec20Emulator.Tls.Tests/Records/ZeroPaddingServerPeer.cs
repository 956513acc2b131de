using Ec20Emulator.TestKit.Tls;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Tls;

namespace Ec20Emulator.Tls.Tests.Records;

/// <summary>A server whose CBC records carry zeros where the library puts the padding length, as OpenSSL's do.</summary>
internal sealed class ZeroPaddingServerPeer : BouncyTlsServerPeer
{
    public ZeroPaddingServerPeer(BouncyTlsServerOptions options)
        : base(options) => mCipherFactory = new Factory(this);

    /// <summary>How many records have had a padding of more than its last byte.</summary>
    public int PaddingsZeroed { get; private set; }

    private sealed class Factory(ZeroPaddingServerPeer peer) : DefaultTlsCipherFactory
    {
        protected override IBlockCipher CreateAesBlockCipher() => new Cipher(peer, new AesEngine());

        protected override IBlockCipher CreateDesEdeBlockCipher() => new Cipher(peer, new DesEdeEngine());
    }

    /// <summary>The library encrypts a record in an array of just its size: the block that ends the array holds the padding.</summary>
    private sealed class Cipher(ZeroPaddingServerPeer peer, IBlockCipher engine) : CbcBlockCipherBase(engine)
    {
        public override int ProcessBlock(byte[] input, int inOff, byte[] output, int outOff)
        {
            var padding = input[^1];
            if (Encrypting && inOff + GetBlockSize() == input.Length && padding is > 0 && padding < GetBlockSize())
            {
                input.AsSpan(input.Length - 1 - padding, padding).Clear();
                peer.PaddingsZeroed++;
            }
            return base.ProcessBlock(input, inOff, output, outOff);
        }
    }

    private abstract class CbcBlockCipherBase(IBlockCipher engine) : IBlockCipher
    {
        private readonly CbcBlockCipher _inner = new(engine);

        public string AlgorithmName => _inner.AlgorithmName;

        public bool IsPartialBlockOkay => _inner.IsPartialBlockOkay;

        protected bool Encrypting { get; private set; }

        public void Init(bool forEncryption, ICipherParameters parameters)
        {
            Encrypting = forEncryption;
            _inner.Init(forEncryption, parameters);
        }

        public int GetBlockSize() => _inner.GetBlockSize();

        public virtual int ProcessBlock(byte[] input, int inOff, byte[] output, int outOff) => _inner.ProcessBlock(input, inOff, output, outOff);

        public void Reset() => _inner.Reset();
    }
}
