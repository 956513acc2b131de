using System.Diagnostics.CodeAnalysis;
using System.Text;
using Ec20Emulator.Modem.Core.Text;

namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>An address of a message or service centre (3GPP 23.040, 9.1.2.5).</summary>
/// <param name="Text">Digits <c>0-9*#abc</c> without a sign, at most 20; letters where <see cref="IsAlphanumeric"/>, at most 11 septets.</param>
/// <param name="Type">Type of address: 129 unknown, 145 international, 208 alphanumeric; top bit set.</param>
internal sealed record SmsAddress(string Text, byte Type)
{
    /// <summary>Most digits.</summary>
    public const int MaximumDigits = 20;

    /// <summary>Type of an international number.</summary>
    public const byte International = 145;

    /// <summary>Type of a number of which nothing is known.</summary>
    public const byte Unknown = 129;

    private const string Digits = "0123456789*#abc";
    private const int MaximumSeptets = 11;

    /// <summary>No address: as a message stored without one has it.</summary>
    public static readonly SmsAddress Empty = new("", 0x80);

    /// <summary>True for letters.</summary>
    public bool IsAlphanumeric => (Type & 0x70) == 0x50;

    /// <summary>As AT commands show it: an international number with <c>+</c>.</summary>
    public string Number => Text.Length > 0 && (Type & 0x70) == 0x10 ? "+" + Text : Text;

    /// <summary>Reads a number.</summary>
    /// <param name="number">Digits, perhaps behind <c>+</c>.</param>
    /// <param name="type">Its type, 128-255; null = by the sign.</param>
    /// <param name="address">The address.</param>
    /// <returns>False for other characters, none, or too many digits.</returns>
    public static bool TryParse(string number, int? type, [NotNullWhen(true)] out SmsAddress? address)
    {
        address = null;
        var isSigned = number.StartsWith('+');
        var digits = (isSigned ? number[1..] : number).ToLowerInvariant();
        if (digits.Length is 0 or > MaximumDigits || !digits.All(Digits.Contains) || type is < 128 or > 255)
            return false;
        address = new SmsAddress(digits, (byte)(type ?? (isSigned ? International : Unknown)));
        return !address.IsAlphanumeric;
    }

    /// <summary>An address of letters, or of digits where it can be one.</summary>
    /// <returns>False where it is too long or has characters the default alphabet does not have.</returns>
    public static bool TryParseSender(string text, [NotNullWhen(true)] out SmsAddress? address)
    {
        if (TryParse(text, null, out address))
            return true;
        address = new SmsAddress(text, 0xD0);
        return text.Length > 0 && GsmAlphabet.HasAll(text) && GsmAlphabet.Encode(text).Length <= MaximumSeptets;
    }

    /// <summary>The length octet of a TPDU address: digits, or useful semi-octets of letters.</summary>
    public int SemiOctets => IsAlphanumeric ? ((GsmAlphabet.Encode(Text).Length * 7) + 3) / 4 : Text.Length;

    /// <summary>The octets behind length and type.</summary>
    public byte[] ValueOctets()
    {
        if (IsAlphanumeric)
            return Septets.Pack(GsmAlphabet.Encode(Text));
        var octets = new byte[(Text.Length + 1) / 2];
        for (var i = 0; i < octets.Length; i++)
        {
            var high = (2 * i) + 1 < Text.Length ? Digits.IndexOf(Text[(2 * i) + 1], StringComparison.Ordinal) : 0xF;
            octets[i] = (byte)((high << 4) | Digits.IndexOf(Text[2 * i], StringComparison.Ordinal));
        }
        return octets;
    }

    /// <summary>Reads the octets behind length and type.</summary>
    /// <param name="semiOctets">How many semi-octets count.</param>
    /// <param name="type">The type octet.</param>
    /// <param name="value">The octets.</param>
    /// <param name="address">The address.</param>
    /// <returns>False where it has more digits than an address may have.</returns>
    public static bool TryDecode(int semiOctets, byte type, ReadOnlySpan<byte> value, [NotNullWhen(true)] out SmsAddress? address)
    {
        address = new SmsAddress("", type);
        if (semiOctets > MaximumDigits || value.Length < (semiOctets + 1) / 2)
            return false;
        address = address with { Text = address.IsAlphanumeric ? Letters(semiOctets, value) : DigitsOf(semiOctets, value) };
        return true;
    }

    private static string Letters(int semiOctets, ReadOnlySpan<byte> value) => GsmAlphabet.Decode(Septets.Unpack(value, semiOctets * 4 / 7));

    /// <summary>A filler ends the digits, wherever it stands.</summary>
    private static string DigitsOf(int semiOctets, ReadOnlySpan<byte> value)
    {
        var digits = new StringBuilder(semiOctets);
        for (var i = 0; i < semiOctets; i++)
        {
            var digit = (value[i / 2] >> (4 * (i % 2))) & 0xF;
            if (digit == 0xF)
                break;
            digits.Append(Digits[digit]);
        }
        return digits.ToString();
    }
}
