using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>What can be dialled.</summary>
public sealed class PhoneNumberAttribute() : RuleAttribute("a phone number: 1-40 of 0-9, *, #, A-C, with + in front or without")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && CallControl.IsNumber(text));
}
