using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>URCs nothing in the modem has brought about.</summary>
internal static class UrcEndpoints
{
    public static void MapUrcs(this IEndpointRouteBuilder modem) => modem
        .MapPost("/urcs", (string id, UrcRequest request, ControlledModems modems) =>
            OutcomeView.OfAsync(modems[id], () => modems[id].Modem.Urcs.SendAsync(request.Line, WhenRequest.Of(request.When))))
        .WithTags("urcs")
        .WithSummary("Sends a URC: now, by the rules; or exactly at a position of a command. 409 while the modem is off.");
}
