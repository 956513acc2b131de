namespace Ec20Emulator.At.Grammar;

/// <summary>A number between two bounds, both allowed; shown as <c>(0-5)</c>.</summary>
/// <param name="minimum">Lowest number.</param>
/// <param name="maximum">Highest number.</param>
public sealed class RangeAttribute(long minimum, long maximum) : NumericParameterAttribute
{
    /// <summary>Lowest number.</summary>
    public long Minimum { get; } = minimum;

    /// <summary>Highest number.</summary>
    public long Maximum { get; } = maximum;

    /// <summary>Shown instead of the range where the manual prints a name, such as <c>&lt;server_port&gt;</c>.</summary>
    public string? Shown { get; init; }

    /// <inheritdoc/>
    public override string Describe(string name) => Shown ?? $"({Minimum}-{Maximum})";

    /// <inheritdoc/>
    protected override bool Allows(long number) => number >= Minimum && number <= Maximum;
}
