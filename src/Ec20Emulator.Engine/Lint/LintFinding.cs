using System.Collections.Immutable;

namespace Ec20Emulator.Modem.Lint;

/// <summary>What a rule has found on a modem. Never changes.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">How often.</param>
/// <param name="First">The first times, at most <see cref="MostShown"/>.</param>
public sealed record LintFinding(LintRule Rule, long Count, ImmutableArray<LintSighting> First)
{
    /// <summary>Times kept of a rule; those behind them are counted alone.</summary>
    public const int MostShown = 5;

    /// <summary>In words, for messages.</summary>
    public override string ToString() => $"{Rule.Name} ({Count}x): {First[0].What}. {Rule.Cure}";
}

/// <summary>One time a rule found something.</summary>
/// <param name="Time">When, by the modem's clock.</param>
/// <param name="Port">The modem's port; empty where it concerns none.</param>
/// <param name="What">What was done, secrets masked as in the log.</param>
public sealed record LintSighting(DateTimeOffset Time, string Port, string What);
