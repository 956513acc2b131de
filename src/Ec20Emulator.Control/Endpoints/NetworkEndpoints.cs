using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
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
        network.MapPut("/coverage", SetCoverage).WithSummary("Takes all cells out of reach, or brings them back.");
        network.MapPut("/refusal", SetRefusal).WithSummary("Lets the network turn the modem away, or take it again.");
        network.MapPut("/signal", SetSignal).WithSummary("Changes the signal level AT+CSQ shows.");
        network.MapPut("/cell", MoveToCell).WithSummary("Moves the modem on to another cell; nothing while it is not registered.");
        network.MapPost("/contexts/{context:int}/drop", DropContext).WithSummary("The network drops an active PDP context, 1-16.");
    }

    private static Task<OutcomeView> SetCoverage(string id, CoverageRequest request, ControlledModems modems)
    {
        var when = WhenRequest.Of(request.When);
        var network = modems[id].Modem.Network;
        return OutcomeView.OfAsync(modems[id], () => request.HasCoverage ? network.RegainCoverageAsync(when) : network.LoseCoverageAsync(when));
    }

    private static Task<OutcomeView> SetRefusal(string id, RefusalRequest request, ControlledModems modems) => OutcomeView.OfAsync(
        modems[id], () => modems[id].Modem.Network.RefuseRegistrationAsync(request.RefusesRegistration, WhenRequest.Of(request.When)));

    private static Task<OutcomeView> SetSignal(string id, SignalRequest request, ControlledModems modems) => OutcomeView.OfAsync(
        modems[id], () => modems[id].Modem.Network.SetSignalAsync(request.Signal, WhenRequest.Of(request.When)));

    private static Task<OutcomeView> MoveToCell(string id, CellRequest request, ControlledModems modems) => OutcomeView.OfAsync(
        modems[id], () => modems[id].Modem.Network.MoveToCellAsync(request.AreaCode, request.CellId, WhenRequest.Of(request.When)));

    private static Task<OutcomeView> DropContext(string id, int context, ControlledModems modems, TimedRequest? request = null)
    {
        QueryCheck.Range("context", context, 1, 16);
        return OutcomeView.OfAsync(modems[id], () => modems[id].Modem.Network.DropContextAsync(context, WhenRequest.Of(request?.When)));
    }
}
