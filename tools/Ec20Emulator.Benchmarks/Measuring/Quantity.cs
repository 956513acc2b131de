namespace Ec20Emulator.Benchmarks.Measuring;

/// <summary>What a benchmark measures, and what it aims at.</summary>
/// <param name="Title">What stands in the table.</param>
/// <param name="Unit">Of both figures.</param>
/// <param name="Aim">The ratio aimed at; null = none set.</param>
/// <param name="LessIsBetter">True for times and memory, false for rates.</param>
internal sealed record Quantity(string Title, string Unit, double? Aim, bool LessIsBetter)
{
    /// <summary>The aim as it stands in the table.</summary>
    public string AimText => Aim is { } aim ? $"{(LessIsBetter ? "<=" : ">=")} {aim:0.0#}x" : "-";

    /// <summary>Whether a figure reaches the aim.</summary>
    public string Verdict(double figure) => Aim is not { } aim ? "-" : (LessIsBetter ? figure <= aim : figure >= aim) ? "met" : "missed";
}
