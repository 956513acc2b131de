using System.Buffers;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Features.General;

namespace Ec20Emulator.Modem.Features.Ussd;

/// <summary>
/// Text of +CUSD with its data coding scheme (sms-calls.md 9): 15 for text that has the same codes in the GSM alphabet and in ASCII, 72,
/// UCS2 in hexadecimal digits, for any other. Deviation: a network would send more of the GSM alphabet in 7 bits.
/// </summary>
internal static class UssdText
{
    /// <summary>GSM alphabet, 7 bits.</summary>
    public const int SevenBit = 15;

    /// <summary>UCS2.</summary>
    public const int Ucs2 = 72;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !#%&'()*+,-./:;<=>?\n");

    /// <summary>The result code of a reply.</summary>
    public static string Line(UssdReply reply, CharacterSet set)
    {
        if (reply.Text is not { } text)
            return $"+CUSD: {(int)reply.Outcome}";
        var coding = text.AsSpan().ContainsAnyExcept(Plain) ? Ucs2 : SevenBit;
        var shown = TeText.Show(coding == Ucs2 ? CharacterSet.Ucs2 : set, text).Replace("\n", "\r\n", StringComparison.Ordinal);
        return $"+CUSD: {(int)reply.Outcome},\"{shown}\",{coding}";
    }

    /// <summary>Reads what the DTE sends; null where it is no text in the character set, or under <see cref="Ucs2"/> no hexadecimal digits.</summary>
    public static string? Read(string typed, int coding, CharacterSet set) => TeText.Read(coding == Ucs2 ? CharacterSet.Ucs2 : set, typed);
}
