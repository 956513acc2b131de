using System.Collections.Immutable;

namespace Ec20Emulator.Modem.Lint;

/// <summary>Which rules of the lint are silent, and which answer <c>ERROR</c>. By default all speak and none does.</summary>
public sealed record LintOptions
{
    /// <summary>Stands for all rules.</summary>
    public const string All = "all";

    /// <summary>Names of rules nothing is noted for; <see cref="All"/> = no lint.</summary>
    public ImmutableHashSet<string> Silenced { get; init; } = [];

    /// <summary>Names of rules that make the modem answer as a strict module, silenced or not; <see cref="All"/> = those that can.</summary>
    public ImmutableHashSet<string> Strict { get; init; } = [];

    /// <summary>Holds the names against the rules there are.</summary>
    /// <param name="rules">The rules there are.</param>
    /// <exception cref="ArgumentException">There is no such rule, or it cannot be strict; the message says which there are.</exception>
    public void Check(IReadOnlyCollection<LintRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Check(Silenced, rules, "lint rule");
        Check(Strict, [.. rules.Where(rule => rule.CanBeStrict)], "lint rule that can be strict");
    }

    internal bool Silences(LintRule rule) => Names(Silenced, rule);

    internal bool IsStrict(LintRule rule) => rule.CanBeStrict && Names(Strict, rule);

    private static bool Names(ImmutableHashSet<string> names, LintRule rule) => !names.IsEmpty && (names.Contains(All) || names.Contains(rule.Name));

    private static void Check(ImmutableHashSet<string> names, IReadOnlyCollection<LintRule> rules, string what)
    {
        if (names.FirstOrDefault(name => name != All && rules.All(rule => rule.Name != name)) is { } unknown)
            throw new ArgumentException($"there is no {what} '{unknown}'; there are {All}, {string.Join(", ", rules.Select(rule => rule.Name).Order(StringComparer.Ordinal))}");
    }
}
