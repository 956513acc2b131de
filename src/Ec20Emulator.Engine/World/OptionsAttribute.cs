using System.Diagnostics.CodeAnalysis;

namespace Ec20Emulator.Modem.World;

/// <summary>Says of a parameter of an action that it is a record of options, whose properties are fields of the action.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class OptionsAttribute : Attribute
{
    /// <summary>What has to be kept of such a record where unused code is cut away.</summary>
    protected internal const DynamicallyAccessedMemberTypes Declared = DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;

    private protected OptionsAttribute()
    {
    }

    /// <summary>The record.</summary>
    [DynamicallyAccessedMembers(Declared)]
    public abstract Type Record { get; }
}

/// <inheritdoc/>
/// <typeparam name="TOptions">The type of the parameter.</typeparam>
public sealed class OptionsAttribute<[DynamicallyAccessedMembers(OptionsAttribute.Declared)] TOptions> : OptionsAttribute
{
    /// <inheritdoc/>
    [DynamicallyAccessedMembers(Declared)]
    public override Type Record => typeof(TOptions);
}
