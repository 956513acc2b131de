using System.Collections.Frozen;
using System.Text;

namespace Ec20Emulator.Modem.Core.Text;

/// <summary>The GSM 7 bit default alphabet with its extension table (3GPP 23.038, 6.2.1). One byte per septet, its top bit clear.</summary>
internal static class GsmAlphabet
{
    /// <summary>Leads to the extension table.</summary>
    public const byte Escape = 0x1B;

    /// <summary>What stands for a character the alphabet does not have.</summary>
    public const byte Space = 0x20;

    // The escape itself has no character; a no-break space keeps its place.
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u00A0ÆæßÉ" +
        " !\"#¤%&'()*+,-./0123456789:;<=>?" +
        "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§" +
        "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static readonly (byte Code, char Character)[] Extension =
    [
        (0x0A, '\f'), (0x14, '^'), (0x28, '{'), (0x29, '}'), (0x2F, '\\'), (0x3C, '['), (0x3D, '~'), (0x3E, ']'), (0x40, '|'), (0x65, '€'),
    ];

    private static readonly FrozenDictionary<char, byte[]> Codes = Basic
        .Select((character, code) => (Character: character, Codes: new[] { (byte)code }))
        .Where(entry => entry.Codes[0] != Escape)
        .Concat(Extension.Select(entry => (entry.Character, Codes: new[] { Escape, entry.Code })))
        .ToFrozenDictionary(entry => entry.Character, entry => entry.Codes);

    /// <summary>True where the alphabet has every character.</summary>
    public static bool HasAll(string text) => text.All(Codes.ContainsKey);

    /// <summary>The septets of a text; a space for each character the alphabet does not have.</summary>
    public static byte[] Encode(string text)
    {
        var septets = new List<byte>(text.Length);
        foreach (var character in text)
            septets.AddRange(CodesOf(character));
        return [.. septets];
    }

    /// <summary>The septets of one character: one, or two with the escape; a space where the alphabet does not have it.</summary>
    public static ReadOnlySpan<byte> CodesOf(char character) => Codes.TryGetValue(character, out var codes) ? codes : [Space];

    /// <summary>The text of septets. An escape with nothing known behind it is left out, as 23.038 has it; one at the end is a space.</summary>
    public static string Decode(ReadOnlySpan<byte> septets)
    {
        var text = new StringBuilder(septets.Length);
        for (var i = 0; i < septets.Length; i++)
        {
            if (septets[i] != Escape)
                text.Append(Basic[septets[i] & 0x7F]);
            else if (++i == septets.Length)
                text.Append(' ');
            else
                text.Append(OfExtension(septets[i]));
        }
        return text.ToString();
    }

    private static char OfExtension(byte code)
    {
        foreach (var entry in Extension)
        {
            if (entry.Code == code)
                return entry.Character;
        }
        return code == Escape ? ' ' : Basic[code & 0x7F];
    }
}
