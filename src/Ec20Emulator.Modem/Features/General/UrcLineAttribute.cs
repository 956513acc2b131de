using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>A line that can be a URC.</summary>
public sealed class UrcLineAttribute() : RuleAttribute("one line of printable characters of Latin-1")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => UrcInjector.IsLine(value as string);
}
