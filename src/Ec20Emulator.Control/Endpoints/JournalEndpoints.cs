using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Control.Views;
using Ec20Emulator.Control.Watching;
using Ec20Emulator.Modem.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Ec20Emulator.Control.Endpoints;

/// <summary>Everything that went in and out of a modem.</summary>
internal static class JournalEndpoints
{
    private const int LongestWaitMs = 600_000;

    public static void MapJournal(this IEndpointRouteBuilder modem)
    {
        var journal = modem.MapGroup("/journal").WithTags("journal");
        journal.MapGet("", ReadAsync).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("The entries behind a cursor; with waitMs, as soon as there are any.");
        journal.MapGet("/transcript", Transcript).Produces<string>(contentType: "text/plain").WithSummary("The journal as a text to read and to compare.");
        journal.MapGet("/events", StreamAsync).Produces<JournalEntryView>(contentType: "text/event-stream")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("The entries as server-sent events, from now on, or from behind a cursor (after, or the header Last-Event-ID).");
        journal.MapPost("/wait", WaitForAsync)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("Waits for a command or a text; 422 with the nearest miss where it does not come in time.");
        journal.MapPost("/verify", Verify).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Checks how often the journal holds a command or a text; 422 with the nearest miss where it does not.");
    }

    private static async Task<JournalView> ReadAsync(
        string id, ControlledModems modems, Watchers watchers, HttpContext http, long after = 0, int most = 1000, int waitMs = 0)
    {
        QueryCheck.Range("after", after, 0, long.MaxValue);
        QueryCheck.Range("most", most, 1, ModemJournal.MostEntries);
        QueryCheck.Range("waitMs", waitMs, 0, LongestWaitMs);
        var modem = modems[id];
        var journal = modem.Modem.Journal;
        if (waitMs > 0 && journal.Read(after, 1).Entries.IsEmpty)
        {
            using var watch = watchers.Enter(http, modem);
            await watch.WhenAsync(token => journal.ReadNextAsync(after, token), TimeSpan.FromMilliseconds(waitMs));
        }
        return JournalView.Of(journal.Read(after, most));
    }

    private static ContentHttpResult Transcript(string id, ControlledModems modems, long after = 0)
    {
        QueryCheck.Range("after", after, 0, long.MaxValue);
        return TypedResults.Text(modems[id].Modem.Journal.ToTranscript(after));
    }

    private static async Task StreamAsync(string id, ControlledModems modems, Watchers watchers, HttpContext http, long? after = null)
    {
        QueryCheck.Range("after", after ?? 0, 0, long.MaxValue);
        var modem = modems[id];
        var journal = modem.Modem.Journal;
        var from = long.TryParse(http.Request.Headers["Last-Event-ID"], out var last) && last >= 0 ? last : after ?? journal.Cursor;
        // A client that comes back with a cursor of before a reset has seen nothing of what there is now.
        if (from > journal.Cursor)
            from = 0;
        using var watch = watchers.Enter(http, modem);
        await JournalEvents.WriteAsync(http.Response, journal, from, watch.Token);
    }

    private static async Task<JournalEntryView> WaitForAsync(string id, WaitRequest request, ControlledModems modems, Watchers watchers, HttpContext http)
    {
        var modem = modems[id];
        var journal = modem.Modem.Journal;
        using var watch = watchers.Enter(http, modem);
        var timeout = TimeSpan.FromMilliseconds(request.TimeoutMs);
        return JournalEntryView.Of(await journal.WaitForAsync(request.Pattern, timeout, request.After, watch.Token));
    }

    private static CountView Verify(string id, VerifyRequest request, ControlledModems modems)
    {
        var journal = modems[id].Modem.Journal;
        journal.Verify(request.Pattern, request.Times(), request.After);
        return new CountView(journal.Count(request.Pattern, request.After));
    }
}
