using System.Buffers.Binary;
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
    private const int HeaderSize = 5;
    private const int LargestContent = 16384;

    private readonly bool _explicitIv;
    private readonly int _version;
    private readonly CbcDirection _write;
    private readonly CbcDirection _read;
    private long _writeSequence;

    /// <summary>Takes the two directions as they come from the key block.</summary>
    /// <param name="version">Version octets, 0x0301 to 0x0303.</param>
    /// <param name="write">Key, MAC and (TLS1.0) IV of what we send.</param>
    /// <param name="read">The same of what we receive.</param>
    public AesCbcRecordCipher(int version, CbcDirection write, CbcDirection read)
    {
        _version = version;
        _explicitIv = version > 0x0301;
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
        return new AesCbcRecordCipher(version, write, read);

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

    /// <summary>Bytes on the wire, headers included, of so many bytes of application data.</summary>
    public int WireSize(int length)
    {
        var full = length / LargestContent;
        var rest = length % LargestContent;
        return (full * (HeaderSize + ProtectedSize(LargestContent))) + (rest == 0 ? 0 : HeaderSize + ProtectedSize(rest));
    }

    /// <summary>Writes application data as records, straight to where they are sent from.</summary>
    /// <param name="data">The plaintext.</param>
    /// <param name="wire">Exactly <see cref="WireSize"/> bytes.</param>
    public void WriteRecords(ReadOnlySpan<byte> data, Span<byte> wire)
    {
        while (data.Length > 0)
        {
            var content = data[..Math.Min(data.Length, LargestContent)];
            var size = ProtectedSize(content.Length);
            wire[0] = ContentType.application_data;
            BinaryPrimitives.WriteUInt16BigEndian(wire[1..], (ushort)_version);
            BinaryPrimitives.WriteUInt16BigEndian(wire[3..], (ushort)size);
            Protect(ContentType.application_data, content, wire.Slice(HeaderSize, size));
            wire = wire[(HeaderSize + size)..];
            data = data[content.Length..];
        }
    }

    /// <summary>Protects a record of the library. The sequence number is ours: the library does not see what <see cref="WriteRecords"/> sends.</summary>
    public byte[] EncodePlaintext(long seqNo, byte type, byte[] plaintext, int offset, int len)
    {
        var record = new byte[ProtectedSize(len)];
        Protect(type, plaintext.AsSpan(offset, len), record);
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

    private int ProtectedSize(int length)
    {
        var content = length + _write.Mac.Size;
        return (_explicitIv ? Block : 0) + content + Block - (content % Block);
    }

    private void Protect(byte type, ReadOnlySpan<byte> content, Span<byte> record)
    {
        if (_explicitIv)
        {
            RandomNumberGenerator.Fill(_write.Iv);
            _write.Iv.CopyTo(record);
            record = record[Block..];
        }
        var macEnd = content.Length + _write.Mac.Size;
        content.CopyTo(record);
        _write.Mac.Compute(_writeSequence++, type, content, record[content.Length..macEnd]);
        CbcPadding.Write(record[macEnd..]);
        _write.Aes.EncryptCbc(record, _write.Iv, record, PaddingMode.None);
        record[^Block..].CopyTo(_write.Iv);
    }
}
