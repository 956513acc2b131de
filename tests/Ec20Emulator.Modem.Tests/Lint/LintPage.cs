using System.Text;

namespace Ec20Emulator.Modem.Tests.Lint;

/// <summary>LINT.md, written from what the rules declare.</summary>
internal static class LintPage
{
    private const string Head = """
        # The lint of host behaviour

        This modem forgives what a real module may not. The lint notes it: once per rule in the log (a warning), the first five times in the
        journal (`lint` entries), all of them counted in `GET /api/v1/modems/m0/lint` and in `modem.Lint.Findings`. In tests,
        `Ec20Options.FailOnLint()` makes a finding a failure; in scenarios, `fail-on-lint: true` under `modem`.

        | to | command line | fixture | scenario, under `modem` |
        | --- | --- | --- | --- |
        | silence a rule, or all | `--lint-off RULE`, `--lint-off all` | `SilenceLint("RULE")` | `lint-off: [RULE]` |
        | answer `ERROR` as a strict module | `--strict`, `--strict RULE` | `Strict()`, `Strict("RULE")` | `strict: [RULE]`, `strict: all` |

        What is not listed is not looked at: a rule stands on a public report, or where there is none on the manual. This page is written from
        the rules (`EC20_RENEW_BASELINES=1`, test `Page_WrittenFromTheRules_IsTheCommittedOne`); a new rule is a file in `Rules/`, a line in
        `LintRules.cs` and a transcript `tests/Transcripts/lint/<rule>.at` that begins with a near miss.

        """;

    public static string Text()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var rule in Ec20Modem.LintRules)
            page.Append($"\n## {rule.Name}\n\n{rule.Summary}{(rule.CanBeStrict ? ". Strict: `ERROR`" : "")}.\n\n- Evidence: {rule.Evidence}.\n- Cure: {rule.Cure}.\n");
        return page.ToString();
    }
}
