using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>Modems as a whole.</summary>
internal static class ModemEndpoints
{
    private const int MostListed = 1000;
    private const string Tag = "modem";
    private const string All = "/api/v1/modems";

    public static void MapModems(this IEndpointRouteBuilder root)
    {
        root.MapGet(All, ListAsync)
            .AddEndpointFilter(RequestChecks.InvokeAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithTags(Tag)
            .WithSummary(
                "Modems with their whole state, the oldest first: those with a label, those from the place 'first' to the place 'last' in the list, "
                + "and of these 'limit' (1000) at most behind 'skip'; 'total' tells how many there are.");
        root.MapPost(All, MakeAsync)
            .AddEndpointFilter(RequestChecks.InvokeAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithTags(Tag)
            .WithSummary(
                "Makes a modem and answers when it is ready, with where to dial it. What the body leaves out is as the process was started; "
                + "the modem has files, settings, network, faults and journal of its own, and keeps nothing on a disk.");
    }

    public static void MapModem(this IEndpointRouteBuilder modem)
    {
        var group = modem.MapGroup("").WithTags(Tag);
        group.MapGet("", (string id, ControlledModems modems) => ModemView.OfAsync(modems[id])).WithSummary("The whole state of a modem.");
        group.MapDelete("", EndAsync).WithSummary("Ends a modem: its ways in are closed, and nothing of it stays. Its name can be used again.");
        group.MapPost("/reset", ResetAsync).WithSummary(
            "Makes the modem as it was at first, and answers when it is ready: files, settings, SIM, messages, air, clock, faults, lint and journal are fresh, "
            + "DTEs stay attached, event streams end. With keepsMemory, and for a modem with --state-dir, --capture or --usbip, it starts over "
            + "instead: no faults, no appointments, the air and the SIM holder as at first, and the modem boots; UFS files, saved settings and the journal stay.");
    }

    private static async Task<ModemList> ListAsync(string? label, int? first, int? last, int? skip, int? limit, ControlledModems modems)
    {
        QueryCheck.Range(nameof(first), first ?? 0, 0, int.MaxValue);
        QueryCheck.Range(nameof(last), last ?? 0, 0, int.MaxValue);
        QueryCheck.Range(nameof(skip), skip ?? 0, 0, int.MaxValue);
        QueryCheck.Range(nameof(limit), limit ?? MostListed, 1, MostListed);
        var meant = ModemSelection.Of(modems, new SelectionRequest { Label = label, First = first, Last = last }).Modems;
        return new ModemList(await Task.WhenAll(meant.Skip(skip ?? 0).Take(limit ?? MostListed).Select(ModemView.OfAsync)), meant.Count);
    }

    private static async Task<Created<ModemView>> MakeAsync(ModemRequest? request, ControlledModems modems, HttpContext http)
    {
        var modem = await modems.MakeAsync(request ?? new ModemRequest(), http.RequestAborted);
        return TypedResults.Created($"{All}/{modem.Id}", await ModemView.OfAsync(modem));
    }

    private static async Task<NoContent> EndAsync(string id, ControlledModems modems)
    {
        await modems.EndAsync(id);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ResetAsync(string id, ResetRequest? request, ControlledModems modems)
    {
        await modems.ResetAsync(id, request?.KeepsMemory ?? false);
        return TypedResults.NoContent();
    }
}
