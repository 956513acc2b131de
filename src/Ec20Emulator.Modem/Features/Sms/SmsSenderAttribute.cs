using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>Who can send a short message.</summary>
public sealed class SmsSenderAttribute() : RuleAttribute("a sender: 1-20 digits, perhaps behind +, or 1-11 letters")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && SmsControl.IsSender(text);
}
