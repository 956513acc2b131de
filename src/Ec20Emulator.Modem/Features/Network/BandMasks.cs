using System.Globalization;
using System.Numerics;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>The bands of AT+QCFG="band": bit n-1 of the LTE mask is band n (device-extras.md 7, models.md 2).</summary>
/// <param name="GsmAndUmts">GSM 900, 1800, 850, 1900, then WCDMA 2100, 1900, 850, 900.</param>
/// <param name="Lte">LTE bands.</param>
/// <param name="TdScdma">TD-SCDMA bands A to F.</param>
internal sealed record BandMasks(ulong GsmAndUmts, ulong Lte, ulong TdScdma)
{
    /// <summary>What the module can do: GSM 900 1800, WCDMA 2100 850 900, LTE 1 3 5 8 38 39 40 41, TD-SCDMA A F.</summary>
    public static readonly BandMasks All = new(0xd3, 0x1e000000095, 0x21);

    private static readonly string[] GsmAndUmtsBands =
        ["GSM 900", "GSM 1800", "GSM 850", "GSM 1900", "WCDMA 2100", "WCDMA 1900", "WCDMA 850", "WCDMA 900"];

    /// <summary>True where the modem may use the band of a cell.</summary>
    public bool Contain(Cell cell)
    {
        var (mask, bit) = cell.Access is RadioAccess.EUtran
            ? (Lte, cell.BandNumber - 1)
            : (GsmAndUmts, Array.IndexOf(GsmAndUmtsBands, cell.Band));
        return bit >= 0 && (mask >> bit & 1) == 1;
    }

    /// <summary>
    /// Reads a mask, hexadecimal with or without 0x and of any length. Bits the module does not have are dropped; nothing left, 0 and
    /// 40000000 leave the mask as it is.
    /// </summary>
    /// <param name="text">As typed.</param>
    /// <param name="now">The mask in force.</param>
    /// <param name="own">The module's own mask.</param>
    /// <returns>The new mask; null where the text is no number.</returns>
    public static ulong? Read(string text, ulong now, ulong own)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        if (digits.Length == 0 || !BigInteger.TryParse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            return null;
        var asked = (ulong)(number & own);
        return asked == 0 || number == 0x40000000 ? now : asked;
    }

    /// <summary>As the read form prints them.</summary>
    public override string ToString() => $"0x{GsmAndUmts:x},0x{Lte:x},0x{TdScdma:x}";
}
