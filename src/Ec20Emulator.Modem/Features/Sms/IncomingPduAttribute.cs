using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>A short message for the modem as it comes.</summary>
public sealed class IncomingPduAttribute() : RuleAttribute("a service centre and an SMS-DELIVER or SMS-STATUS-REPORT, in hexadecimal digits")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string hex && SmsControl.IsPdu(hex);
}
