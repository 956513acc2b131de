using System.Buffers;
using System.Globalization;
using Ec20Emulator.Modem.Features.General;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>The number of the other party with its type of address (3GPP 24.008, 10.5.4.7).</summary>
/// <param name="Digits">Up to <see cref="MostDigits"/> of 0-9, *, #, A-C, with <c>+</c> in front where the type is international.</param>
/// <param name="Type">128, 129 or 145.</param>
internal readonly record struct PhoneNumber(string Digits, int Type)
{
    /// <summary>Digits of a number, without its <c>+</c>.</summary>
    public const int MostDigits = 40;

    /// <summary>Type of a number that is not told.</summary>
    public const int WithheldType = 128;

    /// <summary>Type of a number of which nothing is known.</summary>
    public const int UnknownType = 129;

    /// <summary>Type of a number with country code.</summary>
    public const int InternationalType = 145;

    /// <summary>A caller who does not say who it is.</summary>
    public static readonly PhoneNumber Withheld = new("", WithheldType);

    private static readonly SearchValues<char> Dialable = SearchValues.Create("0123456789*#ABC");

    /// <summary>True where the number is not told.</summary>
    public bool IsWithheld => Type == WithheldType;

    /// <summary>Makes a number of digits.</summary>
    /// <param name="text">Digits, with <c>+</c> in front or without.</param>
    /// <param name="typeWithoutPlus">The type where there is no <c>+</c>.</param>
    /// <returns>Null where there are no digits, too many, or others.</returns>
    public static PhoneNumber? Of(string text, int typeWithoutPlus = UnknownType)
    {
        var digits = text.StartsWith('+') ? text[1..] : text;
        if (digits.Length is 0 or > MostDigits || digits.AsSpan().ContainsAnyExcept(Dialable))
            return null;
        return text.Length > digits.Length || typeWithoutPlus == InternationalType
            ? new PhoneNumber($"+{digits}", InternationalType)
            : new PhoneNumber(digits, typeWithoutPlus);
    }

    /// <summary>As lines about calls print it: in quotes, and its type.</summary>
    public string Plain => string.Create(CultureInfo.InvariantCulture, $"\"{Digits}\",{Type}");

    /// <summary>Number and type as result codes print them: <c>"10086",129</c>, the number in the character set of the DTE.</summary>
    public string Show(CharacterSet set) => string.Create(CultureInfo.InvariantCulture, $"\"{TeText.Show(set, Digits)}\",{Type}");
}
