using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ec20Emulator.Tls.Records;

/// <summary>The HMAC over sequence number, type, version, length and content of one direction (RFC 5246 6.2.3.1).</summary>
internal sealed class RecordMac(HashAlgorithmName hash, byte[] secret, int version) : IDisposable
{
    private const int HeaderSize = 13;
    private const int HashBlock = 64;
    private const int HashOverhead = 9;

    private static readonly byte[] Dummy = new byte[HashBlock * 5];

    private readonly IncrementalHash _hmac = IncrementalHash.CreateHMAC(hash, secret);

    /// <summary>Size of the MAC in bytes: 16, 20 or 32.</summary>
    public int Size { get; } = RecordMacs.Size(hash);

    /// <summary>Computes the MAC of a record.</summary>
    public void Compute(long sequence, byte type, ReadOnlySpan<byte> content, Span<byte> mac)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        BinaryPrimitives.WriteInt64BigEndian(header, sequence);
        header[8] = type;
        BinaryPrimitives.WriteUInt16BigEndian(header[9..], (ushort)version);
        BinaryPrimitives.WriteUInt16BigEndian(header[11..], (ushort)content.Length);
        _hmac.AppendData(header);
        _hmac.AppendData(content);
        _hmac.GetHashAndReset(mac);
    }

    /// <summary>
    /// Hashes as many blocks more as the longest content this record could have held would have taken, so that the time does not tell
    /// how much of it was padding.
    /// </summary>
    public void Even(int contentLength, int longestContentLength)
    {
        var blocks = Blocks(longestContentLength) - Blocks(contentLength);
        Span<byte> unused = stackalloc byte[Size];
        _hmac.AppendData(Dummy.AsSpan(0, blocks * HashBlock));
        _hmac.GetHashAndReset(unused);
    }

    /// <inheritdoc/>
    public void Dispose() => _hmac.Dispose();

    private static int Blocks(int contentLength) => (HeaderSize + contentLength + HashOverhead + HashBlock - 1) / HashBlock;
}
