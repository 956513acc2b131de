using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl;

namespace Ec20Emulator.Tls.Records;

/// <summary>
/// CBC protection as the module speaks it: the least padding there is, one answer to every record that does not verify, and for SSL3.0
/// the padding rule of SSL3.0, where only the last byte means anything (RFC 6101 5.2.3.2). Keys, MAC and the check of padding and MAC
/// in constant time are the library's; it owns the two ciphers.
/// </summary>
internal sealed class CbcRecordCipher(
    TlsCryptoParameters parameters, PlatformCbc encrypt, PlatformCbc decrypt, TlsHmac clientMac, TlsHmac serverMac, int keySize, PlaintextTap? tap)
    : TlsBlockCipher(parameters, encrypt, decrypt, clientMac, serverMac, keySize), IRecordWriter, IDisposable
{
    private readonly TlsHmac[] _macs = [clientMac, serverMac];
    private readonly int _ivSize = TlsImplUtilities.IsTlsV11(parameters) ? encrypt.GetBlockSize() : 0;
    private long _sequence;

    /// <inheritdoc/>
    public int Version { get; } = parameters.ServerVersion.FullVersion;

    /// <inheritdoc/>
    public int ProtectedSize(int length)
    {
        var block = encrypt.GetBlockSize();
        return _ivSize + (((length + m_writeMac.Size) / block) + 1) * block;
    }

    /// <inheritdoc/>
    public void Protect(short type, ReadOnlySpan<byte> content, Span<byte> record)
    {
        RandomNumberGenerator.Fill(record[.._ivSize]);
        content.CopyTo(record[_ivSize..]);
        m_writeMac.CalculateMac(_sequence++, type, content).CopyTo(record[(_ivSize + content.Length)..]);
        var padding = record[(_ivSize + content.Length + m_writeMac.Size)..];
        padding.Fill((byte)(padding.Length - 1));
        // The first block, random and encrypted with whatever IV, is the IV of the rest.
        encrypt.Transform(record, record);
    }

    /// <summary>Protects a record of the library. The sequence number is ours: the library does not see all records.</summary>
    public override TlsEncodeResult EncodePlaintext(
        long seqNo, short contentType, ProtocolVersion recordVersion, int headerAllocation, ReadOnlySpan<byte> plaintext)
        => this.Encode(contentType, headerAllocation, plaintext);

    /// <inheritdoc/>
    public override TlsDecodeResult DecodeCiphertext(
        long seqNo, short recordType, ProtocolVersion recordVersion, byte[] ciphertext, int offset, int len)
    {
        var block = decrypt.GetBlockSize();
        if (len % block != 0 || len - _ivSize < Math.Max(block, m_readMac.Size + 1))
            throw new TlsFatalAlert(AlertDescription.bad_record_mac);
        var decoded = base.DecodeCiphertext(seqNo, recordType, recordVersion, ciphertext, offset, len);
        return tap?.Pass(decoded) ?? decoded;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        encrypt.Dispose();
        decrypt.Dispose();
        foreach (var mac in _macs)
            (mac as IDisposable)?.Dispose();
    }

    /// <inheritdoc/>
    protected override int CheckPaddingConstantTime(byte[] buf, int off, int len, int blockSize, int macSize)
        => m_acceptExtraPadding
            ? base.CheckPaddingConstantTime(buf, off, len, blockSize, macSize)
            : Ssl3Padding.Count(buf.AsSpan(off, len), blockSize, macSize);
}
