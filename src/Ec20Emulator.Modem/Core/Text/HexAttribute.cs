using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Modem.Core.Text;

/// <summary>A hexadecimal number, with 0x in front or without, in quotes or without; bound to an integer and shown as <c>(0-0xFF)</c>.</summary>
/// <param name="maximum">Highest number, up to 7FFFFFFF.</param>
internal sealed class HexAttribute(int maximum) : ParameterAttribute
{
    /// <summary>Shown instead of the range where the manual prints a name, such as <c>&lt;vid&gt;</c>.</summary>
    public string? Shown { get; init; }

    public override string Describe(string name) => Shown ?? $"(0-0x{maximum:X})";

    public override string Expect(string name) => $"a hexadecimal number, 0-{maximum:X}";

    public override BindError TryConvert(RawParameter field, Type type, out object? value)
    {
        value = null;
        var digits = field.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? field.Text[2..] : field.Text;
        if (digits.Length == 0 || !digits.All(char.IsAsciiHexDigit))
            return BindError.Mistyped;
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) || number > maximum)
            return BindError.OutOfRange;
        value = (int)number;
        return BindError.None;
    }
}
