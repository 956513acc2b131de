using Ec20Emulator.Control.Actions;
using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>What is done to many modems in one request.</summary>
internal static class SelectionEndpoints
{
    public static void MapSelections(this IEndpointRouteBuilder root, ActionCatalogue actions)
    {
        var selection = root.MapGroup("/api/v1/selection")
            .AddEndpointFilter(RequestChecks.InvokeAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithTags("selection");
        selection.MapPost("/actions", (SelectionActionRequest request, ControlledModems modems, HttpContext http) => ActAsync(request, actions, modems, http))
            .WithSummary("Does an action of the world to each modem of a selection, as its endpoint below a modem does to one, and answers with counts and failures.");
        selection.MapPost("/reconnect-storm", StormAsync)
            .WithSummary("Takes the network away from each modem of a selection at once, gives it back at a moment of its own, and answers when all have it again.");
    }

    private static Task<SelectionOutcome> ActAsync(SelectionActionRequest request, ActionCatalogue actions, ControlledModems modems, HttpContext http)
    {
        var prepared = actions.Prepare(request.Method, request.Path.Trim('/'), request.Body);
        return ModemSelection.Of(modems, request).EachAsync((modem, _) => prepared.DoAsync(modem), http.RequestAborted);
    }

    /// <summary>It goes on to its end where whoever asked for it has gone: no modem is left without a network.</summary>
    private static async Task<SelectionOutcome> StormAsync(ReconnectStormRequest? request, ControlledModems modems, IHostApplicationLifetime lifetime)
    {
        request ??= new ReconnectStormRequest();
        var selection = ModemSelection.Of(modems, request);
        var chance = new Random(request.Seed);
        var moments = selection.Modems.Select(_ => TimeSpan.FromMilliseconds(chance.NextDouble() * request.WithinMs)).ToArray();
        return await selection.EachAtAsync(moments, modem => modem.Modem.Network.LoseCoverageAsync(), modem => modem.Modem.Network.RegainCoverageAsync(), lifetime.ApplicationStopping);
    }
}
