using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>The name of a port with modem lines: one that takes commands.</summary>
public sealed class PortNameAttribute() : RuleAttribute($"a port; ports are {string.Join(", ", PortNames.At)}")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Choices => PortNames.At;

    /// <inheritdoc/>
    public override bool IsName => true;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string name && PortNames.At.Contains(name);
}
