using System.Text;
using System.Text.Json;
using Ec20Emulator.Control.Json;
using Ec20Emulator.Control.Views;
using Ec20Emulator.Modem.Journal;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Watching;

/// <summary>The journal as server-sent events: the id is the cursor, the event the kind of the entry.</summary>
internal static class JournalEvents
{
    /// <summary>Silence after which a comment is sent, so that a client that has gone is noticed.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <summary>Writes entries as they come, until the token is cancelled.</summary>
    public static async Task WriteAsync(HttpResponse response, ModemJournal journal, long after, CancellationToken ended)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
        try
        {
            await response.WriteAsync(": journal\n\n", ended);
            while (true)
            {
                await response.Body.FlushAsync(ended);
                after = await WriteNextAsync(response, journal, after, ended);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The client has gone, or the API stops: the response ends here.
        }
    }

    private static async Task<long> WriteNextAsync(HttpResponse response, ModemJournal journal, long after, CancellationToken ended)
    {
        if (await NextAsync(journal, after, ended) is not { } news)
        {
            await response.WriteAsync(": still there\n\n", ended);
            return after;
        }
        if (news.Missing > 0)
            await response.WriteAsync($"event: missing\ndata: {{\"missing\":{news.Missing}}}\n\n", ended);
        foreach (var entry in news.Entries)
            await response.WriteAsync(Event(entry), ended);
        return news.Next;
    }

    private static async Task<JournalSnapshot?> NextAsync(ModemJournal journal, long after, CancellationToken ended)
    {
        using var beat = new CancellationTokenSource(Beat, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(beat.Token, ended);
        try
        {
            return await journal.ReadNextAsync(after, either.Token);
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            return null;
        }
    }

    private static string Event(JournalEntry entry) => new StringBuilder()
        .Append("id: ").Append(entry.Cursor)
        .Append("\nevent: ").Append(JsonNamingPolicy.CamelCase.ConvertName(entry.Kind.ToString()))
        .Append("\ndata: ").Append(JsonSerializer.Serialize(JournalEntryView.Of(entry), ControlJson.Options))
        .Append("\n\n")
        .ToString();
}
