using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>Modems as a whole.</summary>
internal static class ModemEndpoints
{
    private const string Tag = "modem";

    public static void MapModems(this IEndpointRouteBuilder root) => root
        .MapGet("/api/v1/modems", async (ControlledModems modems) => new ModemList(await Task.WhenAll(modems.All.Select(ModemView.OfAsync))))
        .WithTags(Tag)
        .WithSummary("All modems with their whole state.");

    public static void MapModem(this IEndpointRouteBuilder modem)
    {
        var group = modem.MapGroup("").WithTags(Tag);
        group.MapGet("", (string id, ControlledModems modems) => ModemView.OfAsync(modems[id])).WithSummary("The whole state of a modem.");
        group.MapPost("/reset", async (string id, ControlledModems modems) =>
        {
            await modems[id].Modem.StartOverAsync();
            return TypedResults.NoContent();
        }).WithSummary(
            "Begins anew: no faults, no appointments, the air and the SIM holder as at first, and the modem boots. "
            + "UFS files, saved settings and the journal stay.");
    }
}
