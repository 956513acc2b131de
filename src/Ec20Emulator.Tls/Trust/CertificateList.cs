using System.Buffers.Binary;

namespace Ec20Emulator.Tls.Trust;

/// <summary>Certificates in DER as a Certificate message lists them, each behind its length of three bytes (RFC 5246 7.4.2).</summary>
internal static class CertificateList
{
    private const int LengthSize = 3;

    /// <summary>Takes a list apart.</summary>
    /// <returns>Null when the lengths do not fit.</returns>
    public static List<byte[]>? Read(ReadOnlySpan<byte> list)
    {
        var certificates = new List<byte[]>();
        while (list.Length > 0)
        {
            if (list.Length < LengthSize || ReadLength(list) is var length && length > list.Length - LengthSize)
                return null;
            certificates.Add(list.Slice(LengthSize, length).ToArray());
            list = list[(LengthSize + length)..];
        }
        return certificates;
    }

    /// <summary>Takes a Certificate message apart: the list behind its own length.</summary>
    /// <returns>Null when the lengths do not fit.</returns>
    public static List<byte[]>? ReadMessage(ReadOnlySpan<byte> body)
        => body.Length < LengthSize || ReadLength(body) != body.Length - LengthSize ? null : Read(body[LengthSize..]);

    /// <summary>Puts a list together.</summary>
    public static byte[] Write(IReadOnlyList<byte[]> certificates)
    {
        var list = new byte[certificates.Sum(der => LengthSize + der.Length)];
        var rest = list.AsSpan();
        foreach (var der in certificates)
        {
            rest[0] = (byte)(der.Length >> 16);
            BinaryPrimitives.WriteUInt16BigEndian(rest[1..], (ushort)der.Length);
            der.CopyTo(rest[LengthSize..]);
            rest = rest[(LengthSize + der.Length)..];
        }
        return list;
    }

    private static int ReadLength(ReadOnlySpan<byte> octets) => (octets[0] << 16) | (octets[1] << 8) | octets[2];
}
