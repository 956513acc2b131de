using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Ec20Emulator.Ppp.Ip;

/// <summary>The checksum of the Internet protocols (RFC 1071).</summary>
internal static class InternetChecksum
{
    /// <summary>The checksum of a packet of an upper layer, with the pseudo header of its path (RFC 9293 section 3.1, RFC 8200 section 8.1).</summary>
    /// <returns>What belongs into its field where that is zero; 0 where the field is filled in and right.</returns>
    public static ushort Of(in IpPath path, IpProtocol protocol, ReadOnlySpan<byte> payload)
    {
        Span<byte> addresses = stackalloc byte[2 * path.AddressBytes];
        path.Write(addresses);
        return Fold(Sum(addresses) + (ulong)protocol + (ulong)payload.Length + Sum(payload));
    }

    /// <summary>The checksum of octets alone.</summary>
    public static ushort Of(ReadOnlySpan<byte> octets) => Fold(Sum(octets));

    private static ulong Sum(ReadOnlySpan<byte> octets)
    {
        // Words of 32 bits in the order of this computer, as RFC 1071 section 2 shows to be right, put in network order at the end.
        var all = Vector<ulong>.Zero;
        var vectors = MemoryMarshal.Cast<byte, Vector<uint>>(octets);
        foreach (var vector in vectors)
        {
            Vector.Widen(vector, out var low, out var high);
            all += low + high;
        }
        octets = octets[(vectors.Length * Vector<byte>.Count)..];
        var sum = Fold32(Vector.Sum(all));
        foreach (var word in MemoryMarshal.Cast<byte, uint>(octets))
            sum += word;
        var rest = octets[(octets.Length & ~3)..];
        if (!rest.IsEmpty)
        {
            Span<byte> last = stackalloc byte[4];
            last.Clear();
            rest.CopyTo(last);
            sum += MemoryMarshal.Read<uint>(last);
        }
        while (sum >> 16 != 0)
            sum = (sum & 0xFFFF) + (sum >> 16);
        return BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness((ushort)sum) : sum;
    }

    private static ulong Fold32(ulong sum) => (sum & uint.MaxValue) + (sum >> 32);

    private static ushort Fold(ulong sum)
    {
        while (sum >> 16 != 0)
            sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)~sum;
    }
}
