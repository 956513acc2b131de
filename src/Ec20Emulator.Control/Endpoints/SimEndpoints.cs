using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>The SIM card holder.</summary>
internal static class SimEndpoints
{
    public static void MapSim(this IEndpointRouteBuilder modem)
    {
        var sim = modem.MapGroup("/sim").WithTags("sim");
        sim.MapGet("", (string id, ControlledModems modems) => modems[id].Modem.Sim.ReadAsync()).WithSummary("The SIM card.");
        sim.MapPost("/insert", (string id, ControlledModems modems, TimedRequest? request) =>
                OutcomeView.OfAsync(modems[id], () => modems[id].Modem.Sim.InsertAsync(WhenRequest.Of(request?.When))))
            .WithSummary("Puts the card in; nothing where there is one.");
        sim.MapPost("/remove", (string id, ControlledModems modems, TimedRequest? request) =>
                OutcomeView.OfAsync(modems[id], () => modems[id].Modem.Sim.RemoveAsync(WhenRequest.Of(request?.When))))
            .WithSummary("Takes the card out; nothing where there is none.");
    }
}
