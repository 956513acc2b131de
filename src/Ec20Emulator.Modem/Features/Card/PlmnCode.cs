namespace Ec20Emulator.Modem.Features.Card;

/// <summary>Country and network code in three bytes (3GPP 24.008, 10.5.1.13).</summary>
internal static class PlmnCode
{
    /// <summary>Bytes of a code.</summary>
    public const int Length = 3;

    /// <summary>True for 5 or 6 digits.</summary>
    public static bool IsOne(string plmn) => plmn.Length is 5 or 6 && plmn.All(char.IsAsciiDigit);

    /// <summary>The bytes of 5 or 6 digits.</summary>
    public static byte[] Encode(string plmn)
    {
        var third = plmn.Length == 6 ? plmn[5] - '0' : 0xF;
        return [(byte)(plmn[0] - '0' | (plmn[1] - '0' << 4)), (byte)(plmn[2] - '0' | (third << 4)), (byte)(plmn[3] - '0' | (plmn[4] - '0' << 4))];
    }

    /// <summary>The digits; null where the bytes are no code.</summary>
    public static string? Decode(ReadOnlySpan<byte> code)
    {
        int[] digits = [code[0] & 0xF, code[0] >> 4, code[1] & 0xF, code[2] & 0xF, code[2] >> 4, code[1] >> 4];
        if (digits[..5].Any(digit => digit > 9) || digits[5] is > 9 and not 0xF)
            return null;
        return string.Concat(digits.Where(digit => digit <= 9));
    }
}
