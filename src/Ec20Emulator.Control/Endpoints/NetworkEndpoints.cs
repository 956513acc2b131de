using Ec20Emulator.Control.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>The mobile network around a modem.</summary>
internal static class NetworkEndpoints
{
    public static void MapNetwork(this IEndpointRouteBuilder modem)
    {
        var network = modem.MapGroup("/network").WithTags("network");
        network.MapGet("", (string id, ControlledModems modems) => modems[id].Modem.Network.ReadAsync()).WithSummary("The network as the modem sees it.");
    }
}
