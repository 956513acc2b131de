using Ec20Emulator.Modem.Lint;

namespace Ec20Emulator.Control.Views;

/// <summary>What a rule of the lint has found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">How often.</param>
/// <param name="Cure">What the host is to do instead.</param>
/// <param name="First">The first times; those behind them are counted alone.</param>
internal sealed record LintFindingView(string Rule, long Count, string Cure, IReadOnlyList<LintSighting> First)
{
    public static LintFindingView Of(LintFinding finding) => new(finding.Rule.Name, finding.Count, finding.Rule.Cure, finding.First);
}

/// <summary>What the host did that a real module may answer otherwise.</summary>
/// <param name="Findings">One for each rule that found something, in the order of their first time.</param>
internal sealed record LintFindingList(IReadOnlyList<LintFindingView> Findings);

/// <summary>A rule of the lint.</summary>
/// <param name="Name">What it is silenced by.</param>
/// <param name="Summary">What the host does.</param>
/// <param name="Evidence">Where it is known from that a real module may take it otherwise.</param>
/// <param name="Cure">What the host is to do instead.</param>
/// <param name="CanBeStrict">True where it can be made to answer ERROR.</param>
internal sealed record LintRuleView(string Name, string Summary, string Evidence, string Cure, bool CanBeStrict)
{
    public static LintRuleView Of(LintRule rule) => new(rule.Name, rule.Summary, rule.Evidence, rule.Cure, rule.CanBeStrict);
}

/// <summary>The rules of the lint.</summary>
/// <param name="Rules">In the order of LINT.md.</param>
internal sealed record LintRuleList(IReadOnlyList<LintRuleView> Rules);
