using System.Globalization;

namespace Ec20Emulator.Qmi.Layouts;

/// <summary>A field of a TLV.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Size">Bytes of a number, of octets of a fixed length, or of the count in front.</param>
/// <param name="Elements">The fields of an element of a list.</param>
internal sealed record Field(FieldKind Kind, int Size, IReadOnlyList<Field> Elements)
{
    /// <summary>Reads a layout as the tables have it.</summary>
    /// <param name="text">
    /// Words: <c>u8 u16 u32 u64</c> numbers, signed or not; <c>octets3</c> octets of that count; <c>counted8 counted16</c> octets or text behind their
    /// count; <c>rest</c> all that is left; <c>list8( ... ) list16( ... ) list32( ... )</c> elements behind their count.
    /// </param>
    /// <exception cref="FormatException">It is none.</exception>
    public static IReadOnlyList<Field> Parse(string text)
    {
        var words = new Queue<string>(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var fields = Parse(words);
        return words.Count == 0 ? fields : throw new FormatException($"'{text}' has a bracket too many");
    }

    private static List<Field> Parse(Queue<string> words)
    {
        var fields = new List<Field>();
        while (words.TryPeek(out var word) && word != ")")
        {
            words.Dequeue();
            fields.Add(Of(word, words));
        }
        return fields;
    }

    private static Field Of(string word, Queue<string> words)
    {
        if (word == "rest")
            return new Field(FieldKind.Rest, 0, []);
        if (word.StartsWith("list", StringComparison.Ordinal) && word.EndsWith('('))
        {
            var elements = Parse(words);
            if (!words.TryDequeue(out _))
                throw new FormatException($"'{word}' has no end");
            return new Field(FieldKind.List, Number(word[4..^1]) / 8, elements);
        }
        if (word.StartsWith("octets", StringComparison.Ordinal))
            return new Field(FieldKind.Octets, Number(word[6..]), []);
        if (word.StartsWith("counted", StringComparison.Ordinal))
            return new Field(FieldKind.Counted, Number(word[7..]) / 8, []);
        if (word.StartsWith('u'))
            return new Field(FieldKind.Number, Number(word[1..]) / 8, []);
        throw new FormatException($"'{word}' is no field");
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>What a field is.</summary>
internal enum FieldKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>Octets, always as many.</summary>
    Octets,

    /// <summary>Octets or text behind their count.</summary>
    Counted,

    /// <summary>Octets or text to the end.</summary>
    Rest,

    /// <summary>Elements behind their count.</summary>
    List,
}
