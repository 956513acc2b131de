namespace Ec20Emulator.Ppp.Framing;

/// <summary>The 16-bit frame check sequence (RFC 1662 appendix C.2): x^16 + x^12 + x^5 + 1, bits reversed.</summary>
internal static class Fcs16
{
    /// <summary>Value before the first byte.</summary>
    public const ushort Initial = 0xFFFF;

    /// <summary>Value behind a whole frame with its check sequence.</summary>
    public const ushort Good = 0xF0B8;

    private const int Polynomial = 0x8408;

    private static readonly ushort[] Table = MakeTable();

    /// <summary>Takes one byte in.</summary>
    public static ushort Add(ushort fcs, byte value) => (ushort)((fcs >> 8) ^ Table[(fcs ^ value) & 0xFF]);

    /// <summary>Takes bytes in.</summary>
    public static ushort Add(ushort fcs, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
            fcs = (ushort)((fcs >> 8) ^ Table[(fcs ^ value) & 0xFF]);
        return fcs;
    }

    private static ushort[] MakeTable()
    {
        var table = new ushort[256];
        for (var i = 0; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            table[i] = (ushort)value;
        }
        return table;
    }
}
