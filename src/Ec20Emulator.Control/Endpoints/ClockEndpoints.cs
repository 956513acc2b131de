using Ec20Emulator.Control.Actions;
using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Ec20Emulator.Control.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>The clock behind every wait of a modem, and that of AT+CCLK.</summary>
internal static class ClockEndpoints
{
    public static void MapClock(this IEndpointRouteBuilder modem)
    {
        var clock = modem.MapGroup("/clock").WithTags("clock");
        clock.MapGet("", (string id, ControlledModems modems) => ClockView.OfAsync(modems[id].Modem.Clock)).WithSummary("The clocks of the modem.");
        clock.MapPost("/advance", AdvanceAsync).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("Lets time pass on a manual clock: what is due happens in order, each at its own time. 409 where the clock moves by itself.");
    }

    /// <summary>Whoever sets a clock is told what it shows.</summary>
    public static Delegate AnswerWithTheClock(ActionEndpoint endpoint) => async (HttpContext http, string id, ControlledModems modems) =>
    {
        await endpoint.DoAsync(http, id, modems);
        return await ClockView.OfAsync(modems[id].Modem.Clock);
    };

    private static async Task<ClockView> AdvanceAsync(string id, AdvanceRequest request, ControlledModems modems, Watchers watchers, HttpContext http)
    {
        var modem = modems[id];
        var clock = modem.Modem.Clock;
        using var watch = watchers.Enter(http, modem);
        await clock.AdvanceAsync(TimeSpan.FromMilliseconds(request.ByMs), watch.Token);
        return await ClockView.OfAsync(clock);
    }
}
