using Ec20Emulator.Control.Problems;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>What an orchestrator asks.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder root)
    {
        var health = root.MapGroup("").WithTags("health");
        health.MapGet("/livez", () => TypedResults.Text("ok")).Produces<string>(contentType: "text/plain").WithSummary("Says that the process lives.");
        health.MapGet("/readyz", Ready).ProducesProblem(StatusCodes.Status503ServiceUnavailable).Produces<string>(contentType: "text/plain")
            .WithSummary("Says that every modem has booted and is registered (or only answers on its ports, with --ready awake); 503 until then. A modem switched off later is still ready.");
        health.MapGet("/version", () => new VersionView("Ec20Emulator", Product.Version)).WithSummary("Name and version of the emulator.");
    }

    private static ContentHttpResult Ready(ControlledModems modems, ControlOptions options)
    {
        var waiting = modems.All
            .Where(modem => !modem.Modem.WhenReadyAsync(modem.Readiness ?? options.Readiness, CancellationToken.None).IsCompletedSuccessfully)
            .Select(modem => modem.Id)
            .ToArray();
        return waiting.Length == 0
            ? TypedResults.Text("ok")
            : throw new ProblemException(StatusCodes.Status503ServiceUnavailable, $"not {options.Readiness.ToString().ToLowerInvariant()} yet: {string.Join(", ", waiting)}");
    }
}
