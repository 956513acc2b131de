namespace Ec20Emulator.Modem.Features.Multiplexer.Frames;

/// <summary>The frame check sequence: CRC-8 with x^8+x^2+x+1, bits reversed, complemented (3GPP 27.010, 5.2.1.6 and annex B).</summary>
internal static class FrameCheck
{
    private const byte Initial = 0xFF;

    /// <summary>x^8+x^2+x+1, lowest bit first.</summary>
    private const byte Polynomial = 0xE0;

    private static readonly byte[] Table = MakeTable();

    /// <summary>The check sequence of some octets.</summary>
    public static byte Of(ReadOnlySpan<byte> octets)
    {
        var crc = Initial;
        foreach (var octet in octets)
            crc = Table[crc ^ octet];
        return (byte)~crc;
    }

    private static byte[] MakeTable()
    {
        var table = new byte[256];
        for (var i = 0; i < table.Length; i++)
        {
            var crc = (byte)i;
            for (var bit = 0; bit < 8; bit++)
                crc = (byte)((crc & 1) != 0 ? crc >> 1 ^ Polynomial : crc >> 1);
            table[i] = crc;
        }
        return table;
    }
}
