using Ec20Emulator.Control.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>The other ends of voice calls.</summary>
internal static class CallEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder modem)
    {
        var calls = modem.MapGroup("/calls").WithTags("calls");
        calls.MapGet("", (string id, ControlledModems modems) => modems[id].Modem.Calls.ReadAsync()).WithSummary("The calls of now and the latest past ones, with the tones heard.");
    }
}
