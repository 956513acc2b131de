using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>Keys of a telephone.</summary>
public sealed class PhoneKeysAttribute() : RuleAttribute("keys of a telephone: 1-100 of 0-9, *, #, A-D")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is string { Length: > 0 and <= 100 } text && text.ToUpperInvariant().All(key => char.IsAsciiDigit(key) || key is '*' or '#' or (>= 'A' and <= 'D'));
}
