using Ec20Emulator.Control.Problems;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>What was asked for with a <c>when</c> and has not happened yet.</summary>
internal static class AppointmentEndpoints
{
    public static void MapAppointments(this IEndpointRouteBuilder modem)
    {
        var appointments = modem.MapGroup("/appointments").WithTags("appointments");
        appointments.MapGet("", ListAsync).WithSummary("What is to happen at a moment still to come.");
        appointments.MapDelete("/{appointment:int}", CallOffAsync).WithSummary("Calls an appointment off.");
    }

    private static async Task<AppointmentList> ListAsync(string id, ControlledModems modems)
    {
        var open = await modems[id].Modem.ReadAppointmentsAsync();
        return new AppointmentList([.. open.Select(one => new AppointmentView(one.Id, one.What, one.When.ToString()))]);
    }

    private static async Task<NoContent> CallOffAsync(string id, int appointment, ControlledModems modems)
    {
        var open = await modems[id].Modem.ReadAppointmentsAsync();
        var one = open.FirstOrDefault(one => one.Id == appointment)
            ?? throw ProblemException.NotFound($"no appointment {appointment} is open: it has happened, was called off, or was never made");
        await one.DisposeAsync();
        return TypedResults.NoContent();
    }
}
