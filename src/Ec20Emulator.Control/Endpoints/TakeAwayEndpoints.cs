using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.TakeAway;
using Ec20Emulator.Control.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>The dialogue of a modem as files.</summary>
internal static class TakeAwayEndpoints
{
    private const string Origin = " What lies behind a cursor of the journal (after), or since a moment by the modem's clock (since). As the journal, it has PINs and passwords in full.";

    public static void MapTakeAway(this IEndpointRouteBuilder modem)
    {
        var forms = modem.MapGroup("/take-away").WithTags("take away");
        Map(forms, "transcript", TakeAwayForm.Transcript, "text/plain", "The dialogue as a transcript, for ec20emu replay.");
        Map(forms, "scenario", TakeAwayForm.Scenario, "application/yaml", "The dialogue, with what the world did, as a scenario for ec20emu verify.");
        Map(forms, "nunit", TakeAwayForm.NUnit, "text/plain", "The same as a test in C#, for Ec20Emulator.Testing.NUnit.");
        Map(forms, "pytest", TakeAwayForm.Pytest, "text/x-python", "The same as a test in Python, for the plugin of the client.");
        Map(forms, "curl", TakeAwayForm.Curl, "application/x-sh", "What the world did as lines of curl, the dialogue between them as comments.");
        Map(forms, "pcapng", TakeAwayForm.Pcapng, "application/x-pcapng", "A capture for Wireshark: the bytes of each port (link type USER0), and what the capture kept of the network.");
        Map(forms, "keys", TakeAwayForm.KeyLog, "text/plain", "The secrets of the TLS sessions of the capture, in the format of SSLKEYLOGFILE; 409 where it keeps none.");
        MapCapture(modem.MapGroup("/capture").WithTags("take away"));
    }

    private static void MapCapture(RouteGroupBuilder modem)
    {
        modem.MapGet("", (string id, ControlledModems modems) => ViewOf(new ModemTakeAway(modems[id]))).WithSummary("Whether what passes over the network is kept.");
        modem.MapPut("", (string id, CaptureRequest? request, ControlledModems modems) =>
        {
            var taken = new ModemTakeAway(modems[id]);
            taken.BeginCapture(request?.Keys ?? false);
            return ViewOf(taken);
        }).WithSummary("Keeps, from here on, what sockets that are opened carry and what TLS makes of it, 8 MiB at most; with keys, the secrets of TLS sessions too. Forgets what was kept before.");
        modem.MapDelete("", (string id, ControlledModems modems) =>
        {
            new ModemTakeAway(modems[id]).EndCapture();
            return TypedResults.NoContent();
        }).WithSummary("Forgets what was kept, secrets included, and keeps no more.");
    }

    private static CaptureView ViewOf(ModemTakeAway taken) => new(taken.IsCapturing, taken.KeepsKeys);

    private static void Map(RouteGroupBuilder forms, string path, TakeAwayForm form, string mediaType, string summary) => forms
        .MapGet($"/{path}", (string id, ControlledModems modems, HttpContext http, long after = 0, DateTimeOffset? since = null) => TakeAsync(form, modems[id], http, after, since))
        .Produces<string>(contentType: mediaType).WithSummary(summary + Origin);

    private static async Task<FileContentHttpResult> TakeAsync(TakeAwayForm form, ControlledModem modem, HttpContext http, long after, DateTimeOffset? since)
    {
        QueryCheck.Range("after", after, 0, long.MaxValue);
        var taken = await new ModemTakeAway(modem) { Address = $"{http.Request.Scheme}://{http.Request.Host}" }.TakeAsync(form, after, since);
        return TypedResults.File(taken.Content.ToArray(), taken.MediaType, taken.FileName);
    }
}
