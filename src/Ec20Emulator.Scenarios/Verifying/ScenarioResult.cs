namespace Ec20Emulator.Scenarios.Verifying;

/// <summary>How a scenario went.</summary>
/// <param name="Failure">What was otherwise than expected, with file, line and column; null where nothing was.</param>
/// <param name="Dialogue">The last lines said on both sides, for whoever reads the failure.</param>
public sealed record ScenarioResult(string? Failure, IReadOnlyList<string> Dialogue);
