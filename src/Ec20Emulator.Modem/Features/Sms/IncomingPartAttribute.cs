using System.Globalization;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>Place of a message for the modem in a longer one; in words <c>REFERENCE/NUMBER/TOTAL</c>.</summary>
public sealed class IncomingPartAttribute() : RuleAttribute("a place in a longer message: a reference of 0-255 and a number of 1 up to its total, at most 255")
{
    /// <inheritdoc/>
    public override string Spelling => "REFERENCE/NUMBER/TOTAL";

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null or SmsPart { Reference: >= 0 and <= 255, Number: >= 1, Total: <= 255 } && (value is not SmsPart part || part.Number <= part.Total);

    /// <inheritdoc/>
    public override object? Read(string word) =>
        word.Split('/') is [var reference, var number, var total] && Number(reference) is { } which && Number(number) is { } place && Number(total) is { } all
            ? new SmsPart(which, place, all)
            : null;

    private static int? Number(string text) => byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
