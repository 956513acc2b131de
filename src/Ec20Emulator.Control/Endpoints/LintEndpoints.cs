using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Ec20Emulator.Modem;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>The lint of host behaviour.</summary>
internal static class LintEndpoints
{
    public static void MapLint(this IEndpointRouteBuilder modem)
    {
        var lint = modem.MapGroup("").WithTags("lint");
        lint.MapGet("/lint", (string id, ControlledModems modems) => new LintFindingList([.. modems[id].Modem.Lint.Findings.Select(LintFindingView.Of)]))
            .WithSummary("What the host did that a real module may answer otherwise.");
        lint.MapDelete("/lint", ClearAsync).WithSummary("Forgets the findings, as between two tests.");
        lint.MapGet("/lint-rules", (string id, ControlledModems modems) => RulesOf(modems[id])).WithSummary("The rules, with evidence and cure.");
    }

    private static LintRuleList RulesOf(ControlledModem _) => new([.. Ec20Modem.LintRules.Select(LintRuleView.Of)]);

    private static async Task<NoContent> ClearAsync(string id, ControlledModems modems)
    {
        await modems[id].Modem.ClearLintAsync();
        return TypedResults.NoContent();
    }
}
