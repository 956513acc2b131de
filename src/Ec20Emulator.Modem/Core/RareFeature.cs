using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Core;

/// <summary>
/// A feature most hosts never ask for: it is made when the first of its commands is typed, and is then as it would be after power-on.
/// </summary>
/// <typeparam name="TFeature">The feature; it has no controls of the world.</typeparam>
/// <param name="make">Makes it.</param>
internal sealed class RareFeature<TFeature>(Func<TFeature> make) : Feature
    where TFeature : Feature, IDeclaresCommands
{
    public override CommandSet Commands => TFeature.Declared;

    /// <summary>The feature; null before the first of its commands.</summary>
    public TFeature? Existing { get; private set; }

    public override object Enter() => Use();

    public override void PowerOn() => Existing?.PowerOn();

    public override void PowerOff() => Existing?.PowerOff();

    public override void RestoreWorld() => Existing?.RestoreWorld();

    public override IEnumerable<(string Name, object State)> Look() => Existing?.Look() ?? [];

    public override IEnumerable<Figure> Count() => Existing?.Count() ?? [];

    /// <summary>The feature, for who needs it without a command.</summary>
    public TFeature Use() => Existing ??= make();
}
