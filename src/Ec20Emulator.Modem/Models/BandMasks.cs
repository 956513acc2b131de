using System.Globalization;
using System.Numerics;

namespace Ec20Emulator.Modem.Models;

/// <summary>The bands of AT+QCFG="band": bit n-1 of the LTE mask is band n (device-extras.md 7, models.md 2).</summary>
/// <param name="GsmAndUmts">GSM 900, 1800, 850, 1900, then WCDMA 2100, 1900, 850, 900, 800, 1700.</param>
/// <param name="Lte">LTE bands; 66 and 71 stand beyond the 64th bit.</param>
/// <param name="TdScdma">TD-SCDMA bands A to F.</param>
internal sealed record BandMasks(ulong GsmAndUmts, UInt128 Lte, ulong TdScdma)
{
    private const string LteName = "LTE BAND ";

    private static readonly string[] GsmAndUmtsBands =
        ["GSM 900", "GSM 1800", "GSM 850", "GSM 1900", "WCDMA 2100", "WCDMA 1900", "WCDMA 850", "WCDMA 900", "WCDMA 800", "WCDMA 1700"];

    /// <summary>True where it holds a band.</summary>
    /// <param name="band">As AT+QNWINFO prints it, such as <c>LTE BAND 3</c>.</param>
    public bool Contain(string band) => band.StartsWith(LteName, StringComparison.Ordinal)
        ? IsSet(Lte, int.Parse(band.AsSpan(LteName.Length), CultureInfo.InvariantCulture) - 1)
        : IsSet(GsmAndUmts, Array.IndexOf(GsmAndUmtsBands, band));

    /// <summary>
    /// Reads a mask, hexadecimal with or without 0x and of any length. Bits the module does not have are dropped; nothing left, 0 and
    /// 40000000 leave the mask as it is.
    /// </summary>
    /// <param name="text">As typed.</param>
    /// <param name="now">The mask in force.</param>
    /// <param name="own">The module's own mask.</param>
    /// <returns>The new mask; null where the text is no number.</returns>
    public static UInt128? Read(string text, UInt128 now, UInt128 own)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        if (digits.Length == 0 || !BigInteger.TryParse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            return null;
        var asked = (UInt128)(number & own);
        return asked == 0 || number == 0x40000000 ? now : asked;
    }

    /// <summary>As the read form prints them.</summary>
    public override string ToString() => $"0x{GsmAndUmts:x},0x{Lte:x},0x{TdScdma:x}";

    private static bool IsSet(UInt128 mask, int bit) => bit is >= 0 and < 128 && (mask >> bit & 1) == 1;
}
