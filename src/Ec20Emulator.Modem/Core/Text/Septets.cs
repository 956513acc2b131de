namespace Ec20Emulator.Modem.Core.Text;

/// <summary>Packing of septets into octets (3GPP 23.038, 6.1.2.1).</summary>
internal static class Septets
{
    /// <summary>Octets that a number of septets takes behind fill bits.</summary>
    public static int OctetsFor(int septets, int fillBits = 0) => ((septets * 7) + fillBits + 7) / 8;

    /// <summary>Fill bits between a header and the first septet, 0-6.</summary>
    /// <param name="headerOctets">Length of the header with its length octet.</param>
    public static int FillBits(int headerOctets) => (7 - (headerOctets * 8 % 7)) % 7;

    /// <summary>Packs septets.</summary>
    /// <param name="septets">One per byte; top bits are ignored.</param>
    /// <param name="fillBits">Clear bits before the first septet, 0-6.</param>
    public static byte[] Pack(ReadOnlySpan<byte> septets, int fillBits = 0)
    {
        var packed = new byte[OctetsFor(septets.Length, fillBits)];
        var bit = fillBits;
        foreach (var septet in septets)
        {
            var shifted = (septet & 0x7F) << (bit % 8);
            packed[bit / 8] |= (byte)shifted;
            if (shifted > 0xFF)
                packed[(bit / 8) + 1] |= (byte)(shifted >> 8);
            bit += 7;
        }
        return packed;
    }

    /// <summary>Unpacks septets.</summary>
    /// <param name="packed">At least <see cref="OctetsFor"/> octets.</param>
    /// <param name="count">How many septets.</param>
    /// <param name="fillBits">Bits before the first septet, 0-6.</param>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, int count, int fillBits = 0)
    {
        var septets = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var bit = fillBits + (i * 7);
            var pair = packed[bit / 8] | ((bit / 8) + 1 < packed.Length ? packed[(bit / 8) + 1] << 8 : 0);
            septets[i] = (byte)((pair >> (bit % 8)) & 0x7F);
        }
        return septets;
    }
}
