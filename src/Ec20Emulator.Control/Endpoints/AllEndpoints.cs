using Ec20Emulator.Control.Actions;
using Ec20Emulator.Modem.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>Where everything lies. What can be read is one file and one line here; what can be done is declared by the controls of a modem.</summary>
internal static class AllEndpoints
{
    public static void MapEverything(this IEndpointRouteBuilder root, IEnumerable<ControlDeclaration> controls)
    {
        root.MapHealth();
        root.MapMetrics();
        root.MapModems();
        var actions = new ActionCatalogue(controls);
        root.MapSelections(actions);
        var modem = root.MapGroup("/api/v1/modems/{id}")
            .AddEndpointFilter(Requests.RequestChecks.InvokeAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        modem.MapModem();
        modem.MapActions(actions, new Dictionary<string, Func<ActionEndpoint, Delegate>> { ["clock/jump"] = ClockEndpoints.AnswerWithTheClock });
        modem.MapNetwork();
        modem.MapSim();
        modem.MapSms();
        modem.MapCalls();
        modem.MapGnss();
        modem.MapPower();
        modem.MapPorts();
        modem.MapAppointments();
        modem.MapFaults();
        modem.MapFiles();
        modem.MapClock();
        modem.MapJournal();
        modem.MapTakeAway();
        modem.MapLint();
    }
}
