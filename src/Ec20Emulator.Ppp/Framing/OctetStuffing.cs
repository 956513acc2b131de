using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ec20Emulator.Ppp.Framing;

/// <summary>
/// Puts escapes in and takes them out (RFC 1662 section 4.2), 32 octets at a time: all are copied, and those from the first special one on
/// are copied again behind it.
/// </summary>
internal static class OctetStuffing
{
    /// <summary>Octets copied at a time: so many must fit beyond what counts.</summary>
    public const int Block = 32;

    /// <summary>Escapes flags and escapes, in all but the last octets.</summary>
    /// <param name="octets">What to write.</param>
    /// <param name="line">At least twice as large.</param>
    /// <param name="written">Octets written.</param>
    /// <returns>Octets done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Every byte of a call passes here, the first million too.
    public static int Escape(ReadOnlySpan<byte> octets, Span<byte> line, out int written)
    {
        var (done, at) = (0, 0);
        while (Vector256.IsHardwareAccelerated && octets.Length - done >= Block)
        {
            var plain = CopyPlain(octets[done..], line[at..]);
            (done, at) = (done + plain, at + plain);
            if (plain == Block)
                continue;
            line[at] = Octets.Escape;
            line[at + 1] = (byte)(octets[done] ^ Octets.EscapeBit);
            (done, at) = (done + 1, at + 2);
        }
        written = at;
        return done;
    }

    /// <summary>Takes escapes out as far as the next flag, in all but the last octets.</summary>
    /// <param name="line">As it came.</param>
    /// <param name="frame">Where to; less than a block of it remains unused.</param>
    /// <param name="written">Octets written.</param>
    /// <returns>Octets done; what is next is a flag, an escape in front of one, or near an end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Unescape(ReadOnlySpan<byte> line, Span<byte> frame, out int written)
    {
        var (done, at) = (0, 0);
        while (Vector256.IsHardwareAccelerated && line.Length - done > Block && frame.Length - at >= Block)
        {
            var plain = CopyPlain(line[done..], frame[at..]);
            (done, at) = (done + plain, at + plain);
            if (plain == Block)
                continue;
            if (line[done] == Octets.Flag || line[done + 1] == Octets.Flag)
                break;
            frame[at++] = (byte)(line[done + 1] ^ Octets.EscapeBit);
            done += 2;
        }
        written = at;
        return done;
    }

    /// <summary>Copies a block.</summary>
    /// <returns>Octets in front of the first special one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyPlain(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var block = Vector256.Create(from);
        block.CopyTo(to);
        var special = Vector256.Equals(block, Vector256.Create(Octets.Flag)) | Vector256.Equals(block, Vector256.Create(Octets.Escape));
        return BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
    }
}
