using System.ComponentModel.DataAnnotations;

namespace Ec20Emulator.Modem.World;

/// <summary>What a value has to be, where neither <see cref="RangeAttribute"/> nor <see cref="StringLengthAttribute"/> can say it.</summary>
/// <param name="wording">What it has to be, behind "it has to be", such as <c>a phone number: 1-40 digits</c>.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public abstract class RuleAttribute(string wording) : ValidationAttribute
{
    /// <summary>What it has to be.</summary>
    public string Wording => wording;

    /// <summary>How a value is written in scenarios and transcripts, where its name does not say it.</summary>
    public virtual string? Spelling => null;

    /// <summary>Its values, where they can be listed; null where not.</summary>
    public virtual IReadOnlyList<string>? Choices => null;

    /// <summary>True where a value names something that is there or not, as the name of a port does.</summary>
    public virtual bool IsName => false;

    /// <summary>Reads a value as scenarios and transcripts write it, where its type has no way of its own.</summary>
    /// <returns>Null where it is none.</returns>
    public virtual object? Read(string word) => null;
}
