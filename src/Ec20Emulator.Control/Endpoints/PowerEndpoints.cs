using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
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
    }
}
