using Ec20Emulator.Control.Serving;
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
    }
}
