using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ec20Emulator.Control.TakeAway.Spelling;

/// <summary>Values and names as Python spells them.</summary>
internal static partial class Python
{
    private static readonly string[] Keywords = ["from", "in", "is", "not", "and", "or", "as", "class", "def", "del", "for", "if", "import", "pass", "try", "with", "while"];

    /// <summary>A text as a literal; all that is not printable ASCII as an escape.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text, i++):x8}");
                continue;
            }
            quoted.Append(text[i] switch
            {
                '\r' => "\\r",
                '\n' => "\\n",
                '"' => "\\\"",
                '\\' => "\\\\",
                > '\xff' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}"),
                < ' ' or > '~' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)text[i]:x2}"),
                _ => text[i].ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>A value as an expression.</summary>
    public static string Value(JsonNode? value) => value switch
    {
        null => "None",
        JsonObject fields => $"{{{string.Join(", ", fields.Select(field => $"{Quote(field.Key)}: {Value(field.Value)}"))}}}",
        JsonArray items => $"[{string.Join(", ", items.Select(Value))}]",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => Quote(value.GetValue<string>()),
            JsonValueKind.True => "True",
            JsonValueKind.False => "False",
            _ => value.ToJsonString(),
        },
    };

    /// <summary>A name of the API as the client for Python has it.</summary>
    public static string Name(string name)
    {
        var words = string.Join('_', Words().Matches(name.Replace('-', ' ').Replace('/', ' ')).Select(word => word.Value.ToLowerInvariant()));
        return Keywords.Contains(words) ? words + "_" : words;
    }

    [GeneratedRegex("[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")]
    private static partial Regex Words();
}
