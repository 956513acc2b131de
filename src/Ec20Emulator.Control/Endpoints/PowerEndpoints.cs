using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Ec20Emulator.Modem.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>Power key, supply and reset line.</summary>
internal static class PowerEndpoints
{
    public static void MapPower(this IEndpointRouteBuilder modem)
    {
        var power = modem.MapGroup("/power").WithTags("power");
        power.MapGet("", async (string id, ControlledModems modems) => new PowerView(await modems[id].Modem.Power.ReadAsync()))
            .WithSummary("Off, Booting, On, GoingDown or Hung.");
        power.MapPin("/press-key", (pins, when) => pins.PressKeyAsync(when), "A short press of the power key: a modem that is off boots.");
        power.MapPin("/hold-key", (pins, when) => pins.HoldKeyAsync(when), "A long press: the modem leaves the network and says POWERED DOWN.");
        power.MapPin("/cut", (pins, when) => pins.CutAsync(when), "VBAT is gone: the modem is off at once, until the key is pressed.");
        power.MapPin("/hang", (pins, when) => pins.HangAsync(when), "The modem stops answering; a reset or a power cut helps.");
        power.MapPin("/reset", (pins, when) => pins.ResetAsync(when), "The reset line: as a power cut, and the modem boots at once.");
        power.MapPost("/brown-out", (string id, BrownOutRequest request, ControlledModems modems) => OutcomeView.OfAsync(
                modems[id],
                () => modems[id].Modem.Power.BrownOutAsync(TimeSpan.FromMilliseconds(request.DurationMs), WhenRequest.Of(request.When))))
            .WithSummary("VBAT dips: the modem is off without a word, and boots when the voltage is back.");
    }

    private static void MapPin(this IEndpointRouteBuilder power, string path, Func<PowerPins, When, Task<Appointment>> action, string summary) => power
        .MapPost(path, (string id, ControlledModems modems, TimedRequest? request) =>
            OutcomeView.OfAsync(modems[id], () => action(modems[id].Modem.Power, WhenRequest.Of(request?.When))))
        .WithSummary(summary);
}
