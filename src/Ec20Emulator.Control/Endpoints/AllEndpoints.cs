using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>Where everything lies. A new resource is one file and one line here.</summary>
internal static class AllEndpoints
{
    public static void MapEverything(this IEndpointRouteBuilder root)
    {
        root.MapHealth();
        root.MapMetrics();
        root.MapModems();
        var modem = root.MapGroup("/api/v1/modems/{id}")
            .AddEndpointFilter(Requests.RequestChecks.InvokeAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        modem.MapModem();
        modem.MapNetwork();
        modem.MapSim();
        modem.MapSms();
        modem.MapCalls();
        modem.MapUssd();
        modem.MapPower();
        modem.MapPorts();
        modem.MapUrcs();
        modem.MapAppointments();
        modem.MapFaults();
        modem.MapFiles();
        modem.MapClock();
        modem.MapJournal();
    }
}
