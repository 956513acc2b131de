using System.Globalization;
using System.Reflection;
using System.Text;

namespace Ec20Emulator.Control.TakeAway.Spelling;

/// <summary>Values as C# spells them.</summary>
internal static class CSharp
{
    /// <summary>A text as a literal; all that is not printable ASCII as an escape.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '\r' => "\\r",
                '\n' => "\\n",
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or > '~' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>A value as an expression.</summary>
    /// <returns>Null where there is none for its type.</returns>
    public static string? Value(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"TimeSpan.FromMilliseconds({time.TotalMilliseconds})"),
        DateTimeOffset time => $"DateTimeOffset.Parse({Quote(time.ToString("o", CultureInfo.InvariantCulture))}, System.Globalization.CultureInfo.InvariantCulture)",
        Enum word => $"global::{word.GetType().FullName}.{word}",
        byte or short or int or long or double => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        _ => Record(value),
    };

    /// <summary>A record as it is made: by its constructor, and what is set beside that.</summary>
    private static string? Record(object value)
    {
        var type = value.GetType();
        if (type.GetConstructors().MaxBy(one => one.GetParameters().Length) is not { } constructor || type.IsGenericType || type.Namespace?.StartsWith("Ec20Emulator", StringComparison.Ordinal) is not true)
            return null;
        var parameters = constructor.GetParameters();
        var arguments = parameters.Select(parameter => type.GetProperty(parameter.Name!) is { } property ? Value(property.GetValue(value)) : null).ToArray();
        var set = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && !parameters.Any(parameter => parameter.Name == property.Name))
            .Select(property => (property.Name, Value: Value(property.GetValue(value)))).ToArray();
        if (arguments.Contains(null) || set.Any(one => one.Value is null))
            return null;
        var more = set.Where(one => one.Value != "null").Select(one => $"{one.Name} = {one.Value}").ToArray();
        return $"new global::{type.FullName}({string.Join(", ", arguments)}){(more.Length > 0 ? $" {{ {string.Join(", ", more)} }}" : "")}";
    }
}
