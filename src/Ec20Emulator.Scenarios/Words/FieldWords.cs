using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Words;

/// <summary>How the values of fields are written in words: <c>12</c>, <c>5F1EA16</c>, <c>500ms</c>, <c>on</c>, <c>unanswered</c>.</summary>
internal static class FieldWords
{
    /// <summary>What errors and the schema show in place of a value.</summary>
    public static string UsageOf(WorldField field, SlotKind kind) => field switch
    {
        _ when kind is SlotKind.Rest or SlotKind.RestOrNothing => field.Rules.OfType<RuleAttribute>().FirstOrDefault()?.Wording ?? field.Name.ToUpperInvariant(),
        { Type.IsEnum: true } => string.Join('|', Enum.GetNames(field.Type).Select(name => WordOf(field.Type, name))),
        _ when field.Type == typeof(TimeSpan) => "DURATION",
        _ when field.Type == typeof(bool) => "on|off",
        _ when field.Rules.OfType<RangeAttribute>().FirstOrDefault() is { Maximum: int maximum and < int.MaxValue, Minimum: int minimum } =>
            kind is SlotKind.Hexadecimal ? $"{minimum:X}-{maximum:X}" : $"{minimum}-{maximum}",
        _ => field.Rules.OfType<RuleAttribute>().FirstOrDefault()?.Spelling ?? field.Name.ToUpperInvariant(),
    };

    /// <summary>Reads a value; its rules are not looked at.</summary>
    /// <exception cref="FormatException">It is not of the type of the field.</exception>
    public static object Read(Slot slot, string text)
    {
        var field = slot.Field;
        if (slot.Kind is SlotKind.Rest or SlotKind.RestOrNothing)
            return TranscriptText.Unescape(text);
        if (field.Type == typeof(string))
            return text;
        if (field.Type == typeof(TimeSpan))
            return slot.Kind is SlotKind.Opposite ? -Durations.Parse(text) : Durations.Parse(text);
        if (field.Type == typeof(bool))
            return text is "on" or "off" ? text == "on" : throw new FormatException($"'{text}' is neither on nor off");
        if (field.Type.IsEnum)
            return EnumOf(field.Type, text);
        if (field.Type == typeof(int))
            return NumberOf(slot, text);
        if (field.Type == typeof(double))
            return RealOf(text);
        return field.Rules.OfType<RuleAttribute>().Select(rule => rule.Read(text)).FirstOrDefault(value => value is not null)
            ?? throw new FormatException($"'{text}' {field.Complaint(text) ?? "is not understood"}");
    }

    /// <summary>Writes a value, so that <see cref="Read"/> gets it back.</summary>
    /// <returns>Null where there are no words for it.</returns>
    public static string? Write(object value, SlotKind kind) => (value, kind) switch
    {
        (string text, SlotKind.Rest or SlotKind.RestOrNothing) => Escape(text),
        (string text, _) => text.Length > 0 && !text.Contains(' ') ? text : null,
        (TimeSpan time, SlotKind.Opposite) => time <= TimeSpan.Zero ? Durations.Format(-time) : null,
        (TimeSpan time, _) => time >= TimeSpan.Zero ? Durations.Format(time) : null,
        (bool flag, _) => flag ? "on" : "off",
        (Enum word, _) => WordOf(word.GetType(), word.ToString()),
        (int number, SlotKind.Hexadecimal) => number.ToString("X", CultureInfo.InvariantCulture),
        (DateTimeOffset time, _) => time.ToString("yy/MM/dd,HH:mm:ss", CultureInfo.InvariantCulture)
            + (time.Offset.TotalMinutes / 15).ToString("+00;-00", CultureInfo.InvariantCulture),
        (SmsPart part, _) => string.Create(CultureInfo.InvariantCulture, $"{part.Reference}/{part.Number}/{part.Total}"),
        (IFormattable number, _) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A text whose escapes keep it on one line, and its last blank at its end.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var (index, c) in text.Index())
        {
            var isHidden = c < ' ' || c == '\x7f' || (c == ' ' && (index == 0 || index == text.Length - 1));
            escaped.Append(c == '\\' ? "\\\\" : isHidden ? string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}") : c);
        }
        return escaped.ToString();
    }

    private static int NumberOf(Slot slot, string text)
    {
        var style = slot.Kind is SlotKind.Hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowLeadingSign;
        return int.TryParse(text, style, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{text}' is no number");
    }

    private static double RealOf(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"'{text}' is no number");

    private static object EnumOf(Type type, string text) => Enum.GetNames(type).FirstOrDefault(name => WordOf(type, name) == text) is { } name
        ? Enum.Parse(type, name)
        : throw new FormatException($"'{text}' is none of {string.Join(", ", Enum.GetNames(type).Select(one => WordOf(type, one)))}");

    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(GnssFixKind))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(OutgoingCallOutcome))]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The enumerations with words of their own are named above; the others have their names.")]
    private static string WordOf(Type type, string name) =>
        type.GetField(name)?.GetCustomAttribute<WordAttribute>()?.Word ?? name.ToLowerInvariant();
}
