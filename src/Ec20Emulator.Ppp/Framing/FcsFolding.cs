using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ec20Emulator.Ppp.Framing;

/// <summary>
/// Makes long data short without a change of its frame check sequence, by multiplication without carries: 16 bytes are worth, n bits further
/// on, what they are times x^n modulo the polynomial. Four lanes of 16 bytes keep the multiplier busy.
/// </summary>
internal static class FcsFolding
{
    /// <summary>Least data it is worth while for, bytes.</summary>
    public const int Least = 2 * Lanes * Block;

    /// <summary>What is left in place of the blocks that were folded, bytes.</summary>
    public const int Block = 16;

    private const int Lanes = 4;

    private static readonly Vector128<ulong> OneBlockOn = Factors(8 * Block);
    private static readonly Vector128<ulong> AllLanesOn = Factors(8 * Block * Lanes);

    /// <summary>True where this processor can.</summary>
    public static bool IsSupported => Pclmulqdq.IsSupported;

    /// <summary>Folds all whole blocks.</summary>
    /// <param name="fcs">Value before the first byte.</param>
    /// <param name="data">At least <see cref="Least"/> bytes.</param>
    /// <param name="folded">16 bytes, to be taken with the value 0 before them.</param>
    /// <returns>Bytes of the data that are in it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Every byte of a call passes here, the first million too.
    public static int Fold(ushort fcs, ReadOnlySpan<byte> data, Span<byte> folded)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(data);
        var a = blocks[0] ^ Vector128.CreateScalar((ulong)fcs);
        var (b, c, d) = (blocks[1], blocks[2], blocks[3]);
        var rest = blocks[Lanes..];
        var (further, once) = (AllLanesOn, OneBlockOn);
        for (; rest.Length >= Lanes; rest = rest[Lanes..])
        {
            a = On(a, further) ^ rest[0];
            b = On(b, further) ^ rest[1];
            c = On(c, further) ^ rest[2];
            d = On(d, further) ^ rest[3];
        }
        b ^= On(a, once);
        c ^= On(b, once);
        d ^= On(c, once);
        foreach (var block in rest)
            d = On(d, once) ^ block;
        d.AsByte().CopyTo(folded);
        return blocks.Length * Block;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> On(Vector128<ulong> value, Vector128<ulong> factors) =>
        Pclmulqdq.CarrylessMultiply(value, factors, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, factors, 0x11);

    /// <summary>Factors that move a block so many bits on; a product of reversed bits lies one bit too far by itself.</summary>
    private static Vector128<ulong> Factors(int bits) => Vector128.Create(Power(bits + 63), Power(bits - 1));

    /// <summary>x^n modulo the polynomial, reversed in 64 bits.</summary>
    private static ulong Power(int exponent)
    {
        var value = 1 << 15;
        for (var i = 0; i < exponent; i++)
            value = Fcs16.TimesX(value);
        return (ulong)value << 48;
    }
}
