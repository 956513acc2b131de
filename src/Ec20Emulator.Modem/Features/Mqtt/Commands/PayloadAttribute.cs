using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>The last field of AT+QMTPUB: a number is the length of the payload, text in quotes the payload itself.</summary>
internal sealed class PayloadAttribute : ParameterAttribute
{
    public override string Describe(string name) => $"(1-{Publishing.LongestPayload})";

    public override string Expect(string name) => $"a length, {Describe(name)}, or the payload in quotes";

    public override BindError TryConvert(RawParameter field, Type type, out object? value)
    {
        value = null;
        if (field.IsQuoted)
        {
            value = new PayloadField(null, field.Text);
            return field.Text.Length <= Publishing.LongestPayload ? BindError.None : BindError.OutOfRange;
        }
        if (!int.TryParse(field.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return BindError.Mistyped;
        value = new PayloadField(length, null);
        return length is >= 1 and <= Publishing.LongestPayload ? BindError.None : BindError.OutOfRange;
    }
}

/// <summary>What it holds.</summary>
/// <param name="Length">Number of bytes to come.</param>
/// <param name="Text">The payload.</param>
internal sealed record PayloadField(int? Length, string? Text);
