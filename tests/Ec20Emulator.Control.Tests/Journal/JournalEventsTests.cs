using System.Net;
using System.Text.Json;

namespace Ec20Emulator.Control.Tests.Journal;

/// <summary>The journal as server-sent events.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class JournalEventsTests
{
    [Test]
    public async Task Stream_FromNowOn_BringsWhatHappens()
    {
        await using var api = await ApiModem.StartAsync();
        await using var events = await EventStream.OpenAsync(api, "journal/events");
        var cursor = api.Modem.Journal.Cursor;
        await api.Dte.SendAsync("AT+CSQ\r");
        var (id, kind, data) = await events.NextAsync();
        Assert.That((id, kind), Is.EqualTo(($"{cursor + 1}", "fromDte")));
        Assert.That(JsonDocument.Parse(data).RootElement.GetProperty("content").GetString(), Is.EqualTo("AT+CSQ\r"));
        Assert.That((await events.NextAsync()).Kind, Is.EqualTo("command"));
        Assert.That((await events.NextAsync()).Kind, Is.EqualTo("toDte"));
    }

    [Test]
    public async Task Stream_TakenUpAgain_MissesNothing()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("PUT", "network/signal", """{"signal":1}""");
        var cursor = api.Modem.Journal.Cursor;
        await api.DoAsync("PUT", "network/signal", """{"signal":2}""");
        await using var byHeader = await EventStream.OpenAsync(api, "journal/events", lastEventId: $"{cursor}");
        await using var byQuery = await EventStream.OpenAsync(api, $"journal/events?after={cursor}");
        Assert.That((await byHeader.NextAsync()).Data, Does.Contain("signal 2"));
        Assert.That((await byQuery.NextAsync()).Data, Does.Contain("signal 2"));
    }

    [Test]
    public async Task Stream_OfMoreThanTheJournalKeeps_SaysHowMuchIsMissing()
    {
        await using var api = await ApiModem.StartAsync();
        for (var i = 0; i < 20_010; i++)
            await api.Modem.Network.SetSignalAsync(i % 32);
        await using var events = await EventStream.OpenAsync(api, "journal/events?after=0");
        var (_, kind, data) = await events.NextAsync();
        Assert.That(kind, Is.EqualTo("missing"));
        Assert.That(JsonDocument.Parse(data).RootElement.GetProperty("missing").GetInt64(), Is.GreaterThanOrEqualTo(10));
    }

    [Test]
    public async Task Clients_BeyondTheLimit_Are503UntilOneGoes()
    {
        await using var api = await ApiModem.StartAsync(new ControlOptions { MostWatchers = 2 });
        await using var first = await EventStream.OpenAsync(api, "journal/events");
        await using (await EventStream.OpenAsync(api, "journal/events"))
        {
            await api.FailAsync(HttpStatusCode.ServiceUnavailable, "GET", "journal/events");
            await api.FailAsync(HttpStatusCode.ServiceUnavailable, "GET", $"journal?waitMs=100&after={api.Modem.Journal.Cursor}");
            await api.FailAsync(HttpStatusCode.ServiceUnavailable, "POST", "journal/wait", """{"pattern":"x"}""");
            await api.GetAsync("journal");
        }
        await api.WhenWatchedAsync(1);
        await using var third = await EventStream.OpenAsync(api, "journal/events");
    }

    [Test]
    public async Task Server_ThatStops_EndsStreamsAtOnce()
    {
        var api = await ApiModem.StartAsync();
        await using var events = await EventStream.OpenAsync(api, "journal/events");
        var startedAt = TimeProvider.System.GetTimestamp();
        await api.Server.DisposeAsync();
        Assert.That(await events.IsAtEndAsync(), Is.True);
        Assert.That(TimeProvider.System.GetElapsedTime(startedAt), Is.LessThan(TimeSpan.FromSeconds(5)));
        await api.DisposeAsync();
    }
}
