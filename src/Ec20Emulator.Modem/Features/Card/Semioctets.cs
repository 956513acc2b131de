using System.Text;

namespace Ec20Emulator.Modem.Features.Card;

/// <summary>Digits two to a byte, the first in the lower half (3GPP 51.011, 10.3; 31.102, 4.4.2.3).</summary>
internal static class Semioctets
{
    private const int Filler = 0xF;
    private const string Signs = "0123456789*#p";

    /// <summary>True where numbers can have this sign.</summary>
    public static bool Has(char sign) => Signs.Contains(char.ToLowerInvariant(sign), StringComparison.Ordinal);

    /// <summary>Packs digits; an odd one at the end and the rest of the field are filled up.</summary>
    /// <param name="digits">0-9, *, #, p.</param>
    /// <param name="length">Bytes of the field.</param>
    public static byte[] Pack(string digits, int length)
    {
        var packed = new byte[length];
        Array.Fill(packed, (byte)0xFF);
        for (var i = 0; i < digits.Length; i++)
        {
            var value = Signs.IndexOf(char.ToLowerInvariant(digits[i]), StringComparison.Ordinal);
            packed[i / 2] = (byte)(i % 2 == 0 ? 0xF0 | value : (packed[i / 2] & 0x0F) | (value << 4));
        }
        return packed;
    }

    /// <summary>Reads digits up to the first filler; what is no digit is left out.</summary>
    public static string Unpack(ReadOnlySpan<byte> packed)
    {
        var digits = new StringBuilder(packed.Length * 2);
        foreach (var octet in packed)
        {
            foreach (var value in (ReadOnlySpan<int>)[octet & 0xF, octet >> 4])
            {
                if (value == Filler)
                    return digits.ToString();
                if (value < Signs.Length)
                    digits.Append(Signs[value]);
            }
        }
        return digits.ToString();
    }
}
