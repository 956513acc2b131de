using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Ec20Emulator.Ppp.Framing;

/// <summary>
/// The 16-bit frame check sequence (RFC 1662 appendix C.2): x^16 + x^12 + x^5 + 1, bits reversed. Eight bytes are taken at a time: what each adds
/// to the value does not depend on the others, so table n has a byte with n more behind it. Long data is folded first, where the processor can.
/// </summary>
internal static class Fcs16
{
    /// <summary>Value before the first byte.</summary>
    public const ushort Initial = 0xFFFF;

    /// <summary>Value behind a whole frame with its check sequence.</summary>
    public const ushort Good = 0xF0B8;

    private const int Polynomial = 0x8408;
    private const int Stride = 8;
    private const int Values = 256;

    private static readonly ushort[] Tables = MakeTables();

    /// <summary>Takes bytes in.</summary>
    public static ushort Add(ushort fcs, ReadOnlySpan<byte> data)
    {
        if (FcsFolding.IsSupported && data.Length >= FcsFolding.Least)
        {
            Span<byte> folded = stackalloc byte[FcsFolding.Block];
            data = data[FcsFolding.Fold(fcs, data, folded)..];
            fcs = AddByTable(0, folded);
        }
        return AddByTable(fcs, data);
    }

    /// <summary>One x further, bits reversed.</summary>
    internal static int TimesX(int value) => (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Every byte of a call passes here, the first million too.
    internal static ushort AddByTable(ushort fcs, ReadOnlySpan<byte> data)
    {
        // Spans of 256 need no check of a byte that indexes them.
        var t0 = Table(0);
        var t1 = Table(1);
        var t2 = Table(2);
        var t3 = Table(3);
        var t4 = Table(4);
        var t5 = Table(5);
        var t6 = Table(6);
        var t7 = Table(7);
        while (data.Length >= Stride)
        {
            var next = BinaryPrimitives.ReadUInt64LittleEndian(data) ^ fcs;
            var late = t0[(byte)(next >> 56)] ^ t1[(byte)(next >> 48)] ^ t2[(byte)(next >> 40)] ^ t3[(byte)(next >> 32)];
            fcs = (ushort)(late ^ t4[(byte)(next >> 24)] ^ t5[(byte)(next >> 16)] ^ t6[(byte)(next >> 8)] ^ t7[(byte)next]);
            data = data[Stride..];
        }
        foreach (var value in data)
            fcs = (ushort)((fcs >> 8) ^ t0[(byte)(fcs ^ value)]);
        return fcs;
    }

    private static ReadOnlySpan<ushort> Table(int number) => new(Tables, number * Values, Values);

    private static ushort[] MakeTables()
    {
        var tables = new ushort[Stride * Values];
        for (var i = 0; i < Values; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = TimesX(value);
            tables[i] = (ushort)value;
        }
        for (var i = Values; i < tables.Length; i++)
            tables[i] = (ushort)((tables[i - Values] >> 8) ^ tables[tables[i - Values] & 0xFF]);
        return tables;
    }
}
