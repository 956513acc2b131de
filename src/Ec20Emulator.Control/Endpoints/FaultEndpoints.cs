using Ec20Emulator.Control.Problems;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Ec20Emulator.Modem.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>Faults.</summary>
internal static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder modem)
    {
        var faults = modem.MapGroup("").WithTags("faults");
        faults.MapGet("/fault-kinds", (string id, ControlledModems modems) => KindsOf(modems[id]))
            .WithSummary("The kinds of faults there are.");
        faults.MapGet("/faults", (string id, ControlledModems modems) => new FaultList([.. modems[id].Modem.Faults.Active.Select(FaultView.Of)]))
            .WithSummary("The faults that lie on the modem.");
        faults.MapPost("/faults", Add).WithSummary("Adds a fault; it lies from here on.");
        faults.MapDelete("/faults", RemoveAllAsync).WithSummary("Removes all faults; what they held back goes on.");
        faults.MapGet("/faults/{fault:int}", (string id, int fault, ControlledModems modems) => FaultView.Of(Find(modems[id], fault)))
            .WithSummary("One fault, and how often it has struck.");
        faults.MapDelete("/faults/{fault:int}", RemoveAsync).WithSummary("Removes a fault; what it held back goes on.");
    }

    private static FaultKindList KindsOf(ControlledModem _) => new(ModemFaults.Kinds);

    private static Created<FaultView> Add(string id, FaultSettings settings, ControlledModems modems)
    {
        var fault = modems[id].Modem.Faults.Add(settings);
        return TypedResults.Created($"/api/v1/modems/{id}/faults/{fault.Id}", FaultView.Of(fault));
    }

    private static async Task<NoContent> RemoveAsync(string id, int fault, ControlledModems modems)
    {
        await Find(modems[id], fault).DisposeAsync();
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemoveAllAsync(string id, ControlledModems modems)
    {
        await modems[id].Modem.Faults.ResetAsync();
        return TypedResults.NoContent();
    }

    private static ActiveFault Find(ControlledModem modem, int number) => modem.Modem.Faults.Active.FirstOrDefault(fault => fault.Id == number)
        ?? throw ProblemException.NotFound($"no fault {number} lies on {modem.Id}");
}
