using System.Net;
using System.Text.Json;

namespace Ec20Emulator.Control.Tests.Journal;

/// <summary>The journal by HTTP: read, long poll, expectations.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class JournalTests
{
    [Test]
    public async Task Entries_BehindACursor_AreThoseOfTheDialogue()
    {
        await using var api = await ApiModem.StartAsync();
        var cursor = api.Modem.Journal.Cursor;
        await api.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 28,99\r\n\r\nOK\r\n");
        var journal = await api.GetAsync($"journal?after={cursor}");
        Assert.That(journal.GetProperty("entries").EnumerateArray().Select(Shown), Is.EqualTo(new[]
        {
            "fromDte usbmodem AT+CSQ\r ", "command usbmodem AT+CSQ ", "toDte usbmodem \r\n+CSQ: 28,99\r\n\r\nOK\r\n AT+CSQ",
        }));
        Assert.That(journal.GetProperty("next").GetInt64(), Is.EqualTo(cursor + 3));
        Assert.That((await api.GetAsync($"journal?after={cursor}&most=2")).GetProperty("next").GetInt64(), Is.EqualTo(cursor + 2));
    }

    [Test]
    public async Task LongPoll_UntilSomethingHappens_WaitsForIt()
    {
        await using var api = await ApiModem.StartAsync();
        var cursor = api.Modem.Journal.Cursor;
        var poll = api.GetAsync($"journal?after={cursor}&waitMs=20000");
        await api.WhenWatchedAsync(1);
        Assert.That(poll.IsCompleted, Is.False);
        await api.DoAsync("POST", "urcs", """{"line":"+X"}""");
        Assert.That((await poll).GetProperty("entries").GetArrayLength(), Is.Positive);
        await api.WhenWatchedAsync(0);
    }

    [Test]
    public async Task LongPoll_WhereNothingHappens_EndsEmpty()
    {
        await using var api = await ApiModem.StartAsync();
        var cursor = api.Modem.Journal.Cursor;
        var journal = await api.GetAsync($"journal?after={cursor}&waitMs=50");
        Assert.That(journal.GetProperty("entries").GetArrayLength(), Is.Zero);
        Assert.That(journal.GetProperty("next").GetInt64(), Is.EqualTo(cursor));
    }

    [Test]
    public async Task LongPoll_WhoseClientGoes_LeavesNothing()
    {
        await using var api = await ApiModem.StartAsync();
        using var gone = new CancellationTokenSource();
        var poll = api.Http.GetAsync(ApiModem.PathOf($"journal?after={api.Modem.Journal.Cursor}&waitMs=600000"), gone.Token);
        await api.WhenWatchedAsync(1);
        await gone.CancelAsync();
        Assert.That(async () => await poll, Throws.InstanceOf<OperationCanceledException>());
        await api.WhenWatchedAsync(0);
    }

    [Test]
    public async Task Wait_ForACommand_CompletesWithIt()
    {
        await using var api = await ApiModem.StartAsync();
        var wait = api.DoAsync("POST", "journal/wait", """{"pattern":"AT+CSQ","timeoutMs":20000}""");
        await api.WhenWatchedAsync(1);
        await api.Dte.SendAsync("AT+CSQ\r");
        Assert.That((await wait).GetProperty("content").GetString(), Is.EqualTo("AT+CSQ"));
    }

    [Test]
    public async Task Wait_ForWhatDoesNotCome_NamesTheNearestMiss()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.SendAsync("AT+QICLOSE=1\r");
        await api.FailAsync(HttpStatusCode.UnprocessableEntity, "POST", "journal/wait", """{"pattern":"AT+QICLOSE=0","timeoutMs":20}""", "nearest was 'AT+QICLOSE=1'");
    }

    [TestCase("""{"pattern":"AT+CSQ","exactly":2}""")]
    [TestCase("""{"pattern":"AT+CSQ","atLeast":1}""")]
    [TestCase("""{"pattern":"AT+CSQ","atMost":2}""")]
    [TestCase("""{"pattern":"AT+CSQ","atLeast":1,"atMost":3}""")]
    [TestCase("""{"pattern":"+CSQ: *,99","exactly":2}""")]
    [TestCase("""{"pattern":"AT+CGMI","exactly":0}""")]
    public async Task Verify_WhatIsThere_Counts(string body)
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.SendAsync("AT+CSQ\r");
        await api.Dte.SendAsync("AT+CSQ\r");
        await api.DoAsync("POST", "journal/verify", body);
    }

    [TestCase("""{"pattern":"AT+CSQ","exactly":1}""", "once, found 2")]
    [TestCase("""{"pattern":"AT+CSQ","atLeast":3}""", "at least 3 times, found 2")]
    [TestCase("""{"pattern":"AT+CSQ","atLeast":3,"atMost":4}""", "3 to 4 times, found 2")]
    [TestCase("""{"pattern":"AT+CSR","exactly":1}""", "nearest was 'AT+CSQ'")]
    [TestCase("""{"pattern":"AT+CSQ","exactly":2,"after":1000000}""", "found 0")]
    public async Task Verify_WhatIsNotThere_Is422AndSaysWhat(string body, string detail)
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.SendAsync("AT+CSQ\r");
        await api.Dte.SendAsync("AT+CSQ\r");
        await api.FailAsync(HttpStatusCode.UnprocessableEntity, "POST", "journal/verify", body, detail);
    }

    [TestCase("GET", "journal?after=-1", null, "after")]
    [TestCase("GET", "journal?after=x", null, "after")]
    [TestCase("GET", "journal?afterr=1", null, "afterr")]
    [TestCase("GET", "journal/events?cursor=1", null, "cursor")]
    [TestCase("POST", "journal/wait?after=1", """{"pattern":"x"}""", "after")]
    [TestCase("GET", "journal?most=0", null, "most")]
    [TestCase("GET", "journal?waitMs=-1", null, "waitMs")]
    [TestCase("GET", "journal?waitMs=600001", null, "waitMs")]
    [TestCase("GET", "journal/transcript?after=-1", null, "after")]
    [TestCase("GET", "journal/events?after=-1", null, "after")]
    [TestCase("POST", "journal/wait", """{"pattern":""}""", "pattern")]
    [TestCase("POST", "journal/wait", """{"pattern":"   "}""", "pattern")]
    [TestCase("POST", "journal/wait", """{"timeoutMs":1}""", "pattern")]
    [TestCase("POST", "journal/wait", """{"pattern":"x","timeoutMs":-1}""", "timeoutMs")]
    [TestCase("POST", "journal/wait", """{"pattern":"x","timeout":1}""", "timeout")]
    [TestCase("POST", "journal/wait", """{"pattern":"x","after":-1}""", "after")]
    [TestCase("POST", "journal/verify", """{"pattern":"x"}""", "exactly")]
    [TestCase("POST", "journal/verify", """{"pattern":"x","exactly":1,"atMost":1}""", "exactly")]
    [TestCase("POST", "journal/verify", """{"pattern":"x","atLeast":3,"atMost":2}""", "atMost")]
    [TestCase("POST", "journal/verify", """{"pattern":"x","exactly":-1}""", "exactly")]
    public async Task Request_ThatIsWrong_IsRefusedNamingTheField(string method, string resource, string? body, string field)
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.BadRequest, method, resource, body, field);
    }

    [TestCase("**********************************************************!")]
    [TestCase("AT+*a*b*c*d*e*f*g*h*i*j*k*l*m*n*o*p*q*r*s*t*u*v*w*x*y*z*!")]
    [TestCase("(a+)+$[[[{9999999}")]
    public async Task Pattern_ThatWouldExplode_IsJustAPattern(string pattern)
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.SendAsync($"AT+FOO=\"{new string('a', 500)}\"\r");
        await api.FailAsync(HttpStatusCode.UnprocessableEntity, "POST", "journal/verify", JsonSerializer.Serialize(new { pattern, exactly = 1 }));
        await api.FailAsync(HttpStatusCode.BadRequest, "POST", "journal/verify", JsonSerializer.Serialize(new { pattern = new string('*', 513), exactly = 1 }), "pattern");
    }

    [Test]
    public async Task Transcript_ToRead_HasTheDialogue()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.SendAsync("AT+CSQ\r");
        var answer = await api.SendAsync("GET", "journal/transcript");
        Assert.That(answer.Type, Is.EqualTo("text/plain"));
        Assert.That(answer.Text, Does.Contain("usbmodem >> AT+CSQ\\r\n"));
    }

    private static string Shown(JsonElement entry) =>
        string.Join(' ', new[] { "kind", "port", "content", "cause" }.Select(name => entry.GetProperty(name).GetString()));
}
