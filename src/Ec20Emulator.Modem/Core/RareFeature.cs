using System.Collections.Frozen;
using Ec20Emulator.Modem.Control;
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
    private bool _isAsked;

    /// <summary>Puts it off.</summary>
    /// <param name="make">Makes it.</param>
    public RareFeature(Func<TFeature> make)
    {
        _make = make;
        _names ??= Made.Commands.Select(command => CommandShape.Of(command.GetType()).Declaration.Name).ToFrozenSet(StringComparer.Ordinal);
    }

    public override IReadOnlyList<object> Commands => [];

    public override LateCommands LateCommands => new(_names!, Ask);

    /// <summary>The feature; null before the first of its commands.</summary>
    public TFeature? Existing => _isAsked ? _feature : null;

    private TFeature Made => _feature ??= _make();

    public override void PowerOn() => _feature?.PowerOn();

    public override void PowerOff() => _feature?.PowerOff();

    public override void RestoreWorld() => _feature?.RestoreWorld();

    public override IEnumerable<(string Name, object State)> Look() => Existing?.Look() ?? [];

    public override IEnumerable<Figure> Count() => Existing?.Count() ?? [];

    /// <summary>The feature, for who needs it without a command.</summary>
    public TFeature Use()
    {
        _isAsked = true;
        return Made;
    }

    private IReadOnlyList<object> Ask() => Use().Commands;
}
