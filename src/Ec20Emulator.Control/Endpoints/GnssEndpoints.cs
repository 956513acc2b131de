using Ec20Emulator.Control.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>The GNSS receiver.</summary>
internal static class GnssEndpoints
{
    public static void MapGnss(this IEndpointRouteBuilder modem)
    {
        var gnss = modem.MapGroup("/gnss").WithTags("gnss");
        gnss.MapGet("", (string id, ControlledModems modems) => modems[id].Modem.Gnss.ReadAsync()).WithSummary("The GNSS receiver.");
    }
}
