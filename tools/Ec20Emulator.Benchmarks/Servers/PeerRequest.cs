using System.Buffers.Binary;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>
/// What a client asks of a peer: 1024 bytes, which is what makes the modem send a packet at once (tcpip.md 5); as many follow an upload,
/// so that its last bytes do not wait for a packet to fill.
/// </summary>
internal static class PeerRequest
{
    /// <summary>Size in bytes of a request, and of the padding behind an upload.</summary>
    public const int Size = 1024;

    /// <summary>Size in bytes of the answer to an upload: SHA-256 of what came if that was asked for, else zeros.</summary>
    public const int ReceiptSize = 32;

    /// <summary>Answer so many bytes.</summary>
    public const byte Download = (byte)'D';

    /// <summary>So many bytes follow; answer a receipt.</summary>
    public const byte Upload = (byte)'U';

    /// <summary>As an upload, and the receipt is the hash.</summary>
    public const byte CheckedUpload = (byte)'C';

    /// <summary>From here on send back everything as it comes.</summary>
    public const byte Echo = (byte)'E';

    /// <summary>Writes a request.</summary>
    public static byte[] Make(byte kind, int count)
    {
        var request = new byte[Size];
        request[0] = kind;
        BinaryPrimitives.WriteInt32BigEndian(request.AsSpan(1), count);
        return request;
    }

    /// <summary>Bytes asked for.</summary>
    public static int Count(ReadOnlySpan<byte> request) => BinaryPrimitives.ReadInt32BigEndian(request[1..]);
}
