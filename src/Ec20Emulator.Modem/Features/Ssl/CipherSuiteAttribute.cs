using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>A suite code such as <c>0X0035</c>, in any case, with or without quotes (ssl.md C2, at-engine.md 18).</summary>
/// <param name="list">The codes there are.</param>
internal sealed class CipherSuiteAttribute(SuiteList list) : ParameterAttribute
{
    public override string Describe(string name) => $"({CipherSuiteCodes.Describe(list)})";

    /// <summary>The code as the modem prints it.</summary>
    public static string Show(ushort code) => $"0X{code:X4}";

    public override BindError TryConvert(RawParameter field, Type type, out object? value)
    {
        value = null;
        if (field.Text.Length != "0X0035".Length
            || !field.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            || !ushort.TryParse(field.Text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return BindError.Mistyped;
        }
        value = code;
        return code == CipherSuiteCodes.All || CipherSuiteCodes.Of(list).Contains(code) ? BindError.None : BindError.OutOfRange;
    }
}
