namespace Ec20Emulator.Modem.World;

/// <summary>Describes a parameter of an action, or a property of its options.</summary>
/// <param name="description">What it is. Units and ranges come from its type and its rules.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FieldAttribute(string description) : Attribute
{
    private readonly object? _preset;

    /// <summary>What it is.</summary>
    public string Description => description;

    /// <summary>Its name in HTTP; null = as in C#, with <c>Ms</c> behind durations.</summary>
    public string? Name { get; init; }

    /// <summary>What it is where HTTP or words leave it out, durations in ms; without it, the default C# has.</summary>
    public object? Preset
    {
        get => _preset;
        init => (_preset, HasPreset) = (value, true);
    }

    /// <summary>True where <see cref="Preset"/> is set, be it to null.</summary>
    public bool HasPreset { get; private init; }
}
