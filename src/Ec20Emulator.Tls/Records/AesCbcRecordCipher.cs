using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Tls;

namespace Ec20Emulator.Tls.Records;

/// <summary>
/// AES-CBC with HMAC of TLS1.0-1.2 on System.Security.Cryptography. TLS1.0 chains the IV from record to record; from TLS1.1 on each
/// record carries its own. MAC then encrypt; padding and MAC are checked without telling by time which of them was wrong.
/// </summary>
internal sealed class AesCbcRecordCipher : TlsCipher, IDisposable
{
    private const int Block = 16;

    private readonly bool _explicitIv;
    private readonly CbcDirection _write;
    private readonly CbcDirection _read;

    /// <summary>Takes the two directions as they come from the key block.</summary>
    /// <param name="explicitIv">True from TLS1.1 on.</param>
    /// <param name="write">Key, MAC and (TLS1.0) IV of what we send.</param>
    /// <param name="read">The same of what we receive.</param>
    public AesCbcRecordCipher(bool explicitIv, CbcDirection write, CbcDirection read)
    {
        _explicitIv = explicitIv;
        _write = write;
        _read = read;
    }

    /// <summary>Derives the keys of a client from the master secret (RFC 5246 6.3).</summary>
    public static AesCbcRecordCipher ForClient(TlsContext context, int keySize, HashAlgorithmName hash)
    {
        var explicitIv = TlsUtilities.IsTlsV11(context);
        var macSize = RecordMacs.Size(hash);
        var ivSize = explicitIv ? 0 : Block;
        var parameters = context.SecurityParameters;
        byte[] seed = [.. parameters.ServerRandom, .. parameters.ClientRandom];
        var keys = TlsUtilities.PRF(context, parameters.MasterSecret, ExporterLabel.key_expansion, seed, 2 * (macSize + keySize + ivSize));
        var version = context.ServerVersion.FullVersion;
        var write = Direction(0);
        var read = Direction(1);
        CryptographicOperations.ZeroMemory(keys);
        return new AesCbcRecordCipher(explicitIv, write, read);

        CbcDirection Direction(int side)
        {
            var macs = 2 * macSize;
            var ivs = macs + (2 * keySize);
            return new CbcDirection(
                keys.AsSpan(macs + (side * keySize), keySize),
                keys.AsSpan(ivs + (side * ivSize), ivSize),
                new RecordMac(hash, keys.AsSpan(side * macSize, macSize).ToArray(), version));
        }
    }

    /// <inheritdoc/>
    public int GetPlaintextLimit(int ciphertextLimit)
    {
        var limit = ciphertextLimit - (_explicitIv ? Block : 0);
        return limit - (limit % Block) - _write.Mac.Size - 1;
    }

    /// <inheritdoc/>
    public byte[] EncodePlaintext(long seqNo, byte type, byte[] plaintext, int offset, int len)
    {
        var start = _explicitIv ? Block : 0;
        var macEnd = start + len + _write.Mac.Size;
        var record = new byte[macEnd + Block - ((macEnd - start) % Block)];
        plaintext.AsSpan(offset, len).CopyTo(record.AsSpan(start));
        _write.Mac.Compute(seqNo, type, plaintext.AsSpan(offset, len), record.AsSpan(start + len, _write.Mac.Size));
        CbcPadding.Write(record.AsSpan(macEnd));
        if (_explicitIv)
        {
            RandomNumberGenerator.Fill(record.AsSpan(0, Block));
            record.AsSpan(0, Block).CopyTo(_write.Iv);
        }
        _write.Aes.EncryptCbc(record.AsSpan(start), _write.Iv, record.AsSpan(start), PaddingMode.None);
        record.AsSpan(record.Length - Block).CopyTo(_write.Iv);
        return record;
    }

    /// <inheritdoc/>
    public byte[] DecodeCiphertext(long seqNo, byte type, byte[] ciphertext, int offset, int len)
    {
        var macSize = _read.Mac.Size;
        var start = _explicitIv ? Block : 0;
        if (len % Block != 0 || len - start < Math.Max(Block, macSize + 1))
            throw new TlsFatalAlert(AlertDescription.bad_record_mac);
        var record = ciphertext.AsSpan(offset, len);
        if (_explicitIv)
            record[..Block].CopyTo(_read.Iv);
        Span<byte> nextIv = stackalloc byte[Block];
        record[^Block..].CopyTo(nextIv);
        var content = record[start..];
        _read.Aes.DecryptCbc(content, _read.Iv, content, PaddingMode.None);
        nextIv.CopyTo(_read.Iv);

        var good = CbcPadding.Check(content, macSize, out var padding);
        var plain = content[..^(macSize + padding)];
        Span<byte> mac = stackalloc byte[macSize];
        _read.Mac.Compute(seqNo, type, plain, mac);
        _read.Mac.Even(plain.Length, content.Length - macSize - 1);
        if (!CryptographicOperations.FixedTimeEquals(mac, content.Slice(plain.Length, macSize)) | good == 0)
            throw new TlsFatalAlert(AlertDescription.bad_record_mac);
        return plain.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _write.Dispose();
        _read.Dispose();
    }
}
