using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Faults;

namespace Ec20Emulator.Control.Views;

/// <summary>A fault that lies on a modem.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Stream">Where it lies.</param>
/// <param name="Toxicity">Probability that it strikes at an opportunity.</param>
/// <param name="Times">How often it strikes at most; null = as long as it is there.</param>
/// <param name="Match">What an opportunity has to match; null = all do.</param>
/// <param name="Seed">Seeds its chance; null = derived.</param>
/// <param name="Attributes">What the kind was told; null = its defaults.</param>
/// <param name="Strikes">How often it has struck.</param>
internal sealed record FaultView(
    int Id, string Type, FaultLocation Stream, double Toxicity, int? Times, string? Match, int? Seed, JsonObject? Attributes, int Strikes)
{
    public static FaultView Of(ActiveFault fault) => new(
        fault.Id,
        fault.Settings.Type,
        fault.Stream,
        fault.Settings.Toxicity,
        fault.Settings.Times,
        fault.Settings.Match,
        fault.Settings.Seed,
        fault.Settings.Attributes,
        fault.Strikes);
}

/// <summary>The faults that lie on a modem.</summary>
/// <param name="Faults">In the order they were added.</param>
internal sealed record FaultList(IReadOnlyList<FaultView> Faults);

/// <summary>The kinds of faults.</summary>
/// <param name="Kinds">Values of <c>type</c>; FAULTS.md tells of each.</param>
internal sealed record FaultKindList(IReadOnlyCollection<string> Kinds);
