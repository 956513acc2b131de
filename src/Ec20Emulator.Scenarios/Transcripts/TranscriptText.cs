using System.Globalization;
using System.Text;

namespace Ec20Emulator.Scenarios.Transcripts;

/// <summary>Text as transcripts spell it: one char per byte (Latin-1), control characters as escapes.</summary>
public static class TranscriptText
{
    /// <summary>Stands in expected text for <c>{*}</c>: anything up to the character behind it. No byte is this char.</summary>
    public const char Wildcard = '\uE000';

    private const string WildcardSpelling = "{*}";

    /// <summary>Replaces <c>\r \n \t \\ \xHH</c>.</summary>
    /// <exception cref="FormatException">An escape is unknown or cut off.</exception>
    public static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] == '\\' ? ReadEscape(text, ref i) : text[i]);
        return plain.ToString();
    }

    /// <summary>The same for expected text, where <c>{*}</c> becomes <see cref="Wildcard"/>; <c>\x7b*}</c> is the text itself.</summary>
    /// <exception cref="FormatException">An escape is unknown or cut off.</exception>
    public static string UnescapeExpected(string text) => Unescape(text.Replace(WildcardSpelling, $"{Wildcard}", StringComparison.Ordinal));

    /// <summary>Spells bytes such that a reader of the line gets them back; a <see cref="Wildcard"/> becomes <c>{*}</c>.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isLiteralBrace = text[i] == '{' && text[i..].StartsWith(WildcardSpelling, StringComparison.Ordinal);
            var isLastBlank = text[i] == ' ' && i == text.Length - 1;
            escaped.Append(isLiteralBrace || isLastBlank ? Hex(text[i]) : Spell(text[i]));
        }
        return escaped.ToString();
    }

    /// <summary>Spells a byte.</summary>
    internal static string Spell(char c) => c switch
    {
        '\r' => "\\r",
        '\n' => "\\n",
        '\\' => "\\\\",
        Wildcard => WildcardSpelling,
        < ' ' or > '~' => Hex(c),
        _ => c.ToString(),
    };

    private static string Hex(char c) => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");

    private static char ReadEscape(string text, ref int position)
    {
        var kind = ++position < text.Length ? text[position] : throw new FormatException("the text ends in the middle of an escape");
        if (kind == 'x')
        {
            if (position + 2 >= text.Length || !byte.TryParse(text.AsSpan(position + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                throw new FormatException("\\x wants two hexadecimal digits");
            position += 2;
            return (char)value;
        }
        return kind switch
        {
            'r' => '\r',
            'n' => '\n',
            't' => '\t',
            '\\' => '\\',
            _ => throw new FormatException($"unknown escape \\{kind}"),
        };
    }
}
