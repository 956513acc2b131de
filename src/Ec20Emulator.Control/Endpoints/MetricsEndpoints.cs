using Ec20Emulator.Control.Metrics;
using Ec20Emulator.Control.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>What a Prometheus server collects.</summary>
internal static class MetricsEndpoints
{
    public static void MapMetrics(this IEndpointRouteBuilder root) => root
        .MapGet("/metrics", CollectAsync)
        .Produces<string>(contentType: "text/plain")
        .WithTags("health")
        .WithSummary("Counters and gauges in the text format of Prometheus, summed up over all modems; with perModem=true for each of them.");

    private static async Task<ContentHttpResult> CollectAsync(bool? perModem, ControlledModems modems, Watching.Watchers watchers) =>
        TypedResults.Text(await ModemMetrics.CollectAsync(modems, watchers.Count, perModem ?? false), PrometheusText.ContentType);
}
