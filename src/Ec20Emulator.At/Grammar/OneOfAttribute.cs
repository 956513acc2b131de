namespace Ec20Emulator.At.Grammar;

/// <summary>One of a few numbers; shown as <c>(0,1)</c>.</summary>
/// <param name="values">The numbers.</param>
public sealed class OneOfAttribute(params int[] values) : NumericParameterAttribute
{
    /// <summary>The numbers.</summary>
    public IReadOnlyList<int> Values { get; } = values;

    /// <inheritdoc/>
    public override string Describe(string name) => $"({string.Join(',', Values)})";

    /// <inheritdoc/>
    protected override bool Allows(long number) => number is >= int.MinValue and <= int.MaxValue && Values.Contains((int)number);
}
