using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl;

namespace Ec20Emulator.Tls.Records;

/// <summary>AES-GCM protection (RFC 5288). Keys and nonces are the library's; it owns the two ciphers.</summary>
internal sealed class GcmRecordCipher(TlsCryptoParameters parameters, PlatformGcm encrypt, PlatformGcm decrypt, int keySize, int tagSize, PlaintextTap? tap)
    : TlsAeadCipher(parameters, encrypt, decrypt, keySize, tagSize, AEAD_GCM), IRecordWriter, IDisposable
{
    private readonly int _overhead = sizeof(ulong) + tagSize;
    private long _sequence;

    /// <inheritdoc/>
    public int Version { get; } = parameters.ServerVersion.FullVersion;

    /// <inheritdoc/>
    public int ProtectedSize(int length) => length + _overhead;

    /// <inheritdoc/>
    public void Protect(short type, ReadOnlySpan<byte> content, Span<byte> record)
    {
        var encoded = base.EncodePlaintext(_sequence++, type, ProtocolVersion.TLSv12, 0, content);
        encoded.buf.AsSpan(encoded.off, encoded.len).CopyTo(record);
    }

    /// <summary>Protects a record of the library. The sequence number is ours: the library does not see all records.</summary>
    public override TlsEncodeResult EncodePlaintext(
        long seqNo, short contentType, ProtocolVersion recordVersion, int headerAllocation, ReadOnlySpan<byte> plaintext)
        => this.Encode(contentType, headerAllocation, plaintext);

    /// <inheritdoc/>
    public override TlsDecodeResult DecodeCiphertext(
        long seqNo, short recordType, ProtocolVersion recordVersion, byte[] ciphertext, int ciphertextOffset, int ciphertextLength)
    {
        if (ciphertextLength < _overhead)
            throw new TlsFatalAlert(AlertDescription.bad_record_mac);
        var decoded = base.DecodeCiphertext(seqNo, recordType, recordVersion, ciphertext, ciphertextOffset, ciphertextLength);
        return tap?.Pass(decoded) ?? decoded;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        encrypt.Dispose();
        decrypt.Dispose();
    }
}
