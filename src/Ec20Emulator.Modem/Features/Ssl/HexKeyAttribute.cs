using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>A key as hexadecimal text, two digits a byte, bound to the text (ssl-later-firmware.md 2, "psk").</summary>
internal sealed class HexKeyAttribute : ParameterAttribute
{
    private const int Longest = 255;

    public override string Describe(string name) => "<key>";

    public override string Expect(string name) => $"a key in hexadecimal digits, an even number of them, up to {Longest}";

    public override BindError TryConvert(RawParameter field, Type type, out object? value)
    {
        value = field.Text;
        if (!field.Text.All(char.IsAsciiHexDigit) || field.Text.Length % 2 != 0)
            return BindError.Mistyped;
        return field.Text.Length > Longest ? BindError.OutOfRange : BindError.None;
    }
}
