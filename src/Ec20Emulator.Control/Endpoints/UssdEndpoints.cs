using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>The network's side of USSD.</summary>
internal static class UssdEndpoints
{
    public static void MapUssd(this IEndpointRouteBuilder modem)
    {
        var ussd = modem.MapGroup("/ussd").WithTags("ussd");
        ussd.MapPut("/replies", SetReply).WithSummary("Says what a code is answered with.");
        ussd.MapPost("/messages", Send).WithSummary("The network speaks of its own accord.");
    }

    private static Task<OutcomeView> SetReply(string id, UssdCodeRequest request, ControlledModems modems) => OutcomeView.OfAsync(
        modems[id], () => modems[id].Modem.Ussd.SetReplyAsync(request.Code, request.Reply, WhenRequest.Of(request.When)));

    private static Task<OutcomeView> Send(string id, UssdRequest request, ControlledModems modems) => OutcomeView.OfAsync(
        modems[id], () => modems[id].Modem.Ussd.SendAsync(request.Reply, WhenRequest.Of(request.When)));
}
