using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Tls;
using Org.BouncyCastle.Security;

namespace Ec20Emulator.Tls.Records;

/// <summary>
/// The library's CBC protection as the module speaks it: the least padding there is, one answer to every record that does not verify,
/// and for SSL3.0 the padding rule of SSL3.0, where only the last byte means anything (RFC 6101 5.2.3.2).
/// </summary>
internal sealed class CbcRecordCipher(
    TlsContext context, IBlockCipher clientWrite, IBlockCipher serverWrite, IDigest clientDigest, IDigest serverDigest, int keySize)
    : TlsBlockCipher(context, clientWrite, serverWrite, clientDigest, serverDigest, keySize)
{
    /// <inheritdoc/>
    public override byte[] DecodeCiphertext(long seqNo, byte type, byte[] ciphertext, int offset, int len)
    {
        var blockSize = decryptCipher.GetBlockSize();
        var least = Math.Max(blockSize, ReadMac.Size + 1) + (useExplicitIV ? blockSize : 0);
        if (len < least || len % blockSize != 0)
            throw new TlsFatalAlert(AlertDescription.bad_record_mac);
        return base.DecodeCiphertext(seqNo, type, ciphertext, offset, len);
    }

    /// <inheritdoc/>
    protected override int CheckPaddingConstantTime(byte[] buf, int off, int len, int blockSize, int macSize)
        => context.ServerVersion.IsSsl
            ? Ssl3Padding.Count(buf.AsSpan(off, len), blockSize, macSize)
            : base.CheckPaddingConstantTime(buf, off, len, blockSize, macSize);

    /// <inheritdoc/>
    protected override int ChooseExtraPadBlocks(SecureRandom r, int max) => 0;
}
