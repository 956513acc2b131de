namespace Ec20Emulator.At.Parsing;

/// <summary>Splits what stands behind <c>=</c> into fields.</summary>
public static class ParameterList
{
    /// <summary>Parses fields separated by commas. Quotes protect commas, blanks around fields are dropped.</summary>
    /// <param name="arguments">The text behind <c>=</c>.</param>
    /// <param name="parameters">The fields; one omitted field for empty text.</param>
    /// <returns>False where a quote stands in the wrong place.</returns>
    public static bool TryParse(string arguments, out IReadOnlyList<RawParameter> parameters)
    {
        var fields = new List<RawParameter>();
        parameters = fields;
        var start = 0;
        while (true)
        {
            var end = FieldEnd(arguments, start);
            if (!TryTakeField(arguments[start..end].Trim(), out var field))
                return false;
            fields.Add(field);
            if (end == arguments.Length)
                return true;
            start = end + 1;
        }
    }

    private static int FieldEnd(string text, int start)
    {
        var quoted = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '"')
                quoted = !quoted;
            else if (text[i] == ',' && !quoted)
                return i;
        }
        return text.Length;
    }

    private static bool TryTakeField(string text, out RawParameter field)
    {
        var firstQuote = text.IndexOf('"', StringComparison.Ordinal);
        if (firstQuote < 0)
        {
            field = new RawParameter(text, false);
            return true;
        }
        field = text.Length >= 2 ? new RawParameter(text[1..^1], true) : default;
        return firstQuote == 0 && text.Length >= 2 && text.IndexOf('"', 1) == text.Length - 1;
    }
}
