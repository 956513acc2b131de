using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>The number of a service centre.</summary>
public sealed class ServiceCentreAttribute() : RuleAttribute("a service centre: 1-20 digits, perhaps behind +")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && SmsControl.IsServiceCentre(text));
}
