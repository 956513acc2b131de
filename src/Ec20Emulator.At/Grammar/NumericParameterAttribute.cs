using System.Globalization;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.At.Grammar;

/// <summary>A decimal number, typed without quotes; bound to an integer, a bool or an enum.</summary>
public abstract class NumericParameterAttribute : ParameterAttribute
{
    /// <inheritdoc/>
    public sealed override string Expect(string name) => $"a number without quotes, {Describe(name)}";

    /// <inheritdoc/>
    public sealed override BindError TryConvert(RawParameter field, Type type, out object? value)
    {
        value = null;
        if (field.IsQuoted || !IsInteger(field.Text))
            return BindError.Mistyped;
        if (!long.TryParse(field.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || !Allows(number))
            return BindError.OutOfRange;
        if (type.IsEnum)
            value = Enum.ToObject(type, number);
        else if (type == typeof(bool))
            value = number != 0;
        else
            value = Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        return BindError.None;
    }

    /// <summary>True where the number may be given.</summary>
    protected abstract bool Allows(long number);

    private static bool IsInteger(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text.AsSpan();
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
