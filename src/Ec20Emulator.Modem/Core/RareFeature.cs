using System.Collections.Frozen;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Core;

/// <summary>
/// A feature most hosts never ask for: it is made when the first of its commands is typed, and is then as it would be after power-on. Until
/// then a modem holds the names of its commands alone, which all modems share. The first modem of a process makes it at once: that tells the names.
/// </summary>
/// <typeparam name="TFeature">The feature; it has no controls of the world.</typeparam>
internal sealed class RareFeature<TFeature> : Feature
    where TFeature : Feature
{
    private static FrozenSet<string>? _names;

    private readonly Func<TFeature> _make;
    private TFeature? _feature;

    /// <summary>Adds its commands.</summary>
    /// <param name="core">The modem.</param>
    /// <param name="make">Makes it.</param>
    public RareFeature(ModemCore core, Func<TFeature> make)
    {
        _make = make;
        _names ??= Made.Commands.Select(command => CommandShape.Of(command.GetType()).Declaration.Name).ToFrozenSet(StringComparer.Ordinal);
        core.Commands.AddRare(_names, () => Made.Commands);
    }

    public override IReadOnlyList<object> Commands => [];

    private TFeature Made => _feature ??= _make();

    public override void PowerOn() => _feature?.PowerOn();

    public override void PowerOff() => _feature?.PowerOff();

    public override void RestoreWorld() => _feature?.RestoreWorld();
}
