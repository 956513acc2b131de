using System.Net;
using System.Text.Json;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>Modems that come and go over HTTP.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ModemsOnRequestTests
{
    private const string Modems = "/api/v1/modems";

    [Test]
    public async Task Post_WithoutABody_NamesTheModemAndItsWaysIn()
    {
        await using var factory = TestFactory.Open();
        await using var api = await ApiModem.StartAsync(factory: factory);
        using var response = await api.Http.PostAsync(Modems, null);
        var made = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), made.ToString());
        Assert.That(response.Headers.Location!.ToString(), Is.EqualTo("/api/v1/modems/m1"));
        Assert.That(made.GetProperty("waysIn").GetRawText(), Is.EqualTo("""[{"port":"usbmodem","uri":"socket://127.0.0.1:2"}]"""));
        Assert.That((await api.GetAsync($"{Modems}/m1")).GetProperty("power").GetString(), Is.EqualTo("Off"));
        Assert.That((await api.SendAsync("GET", "/metrics?perModem=true")).Text, Does.Contain("ec20_modems 2").And.Contain("""ec20_urcs_total{modem="m1"} 0"""));
        (await api.SendAsync("GET", "/readyz")).RequireProblem(HttpStatusCode.ServiceUnavailable, "m1");

        await api.DoAsync("DELETE", $"{Modems}/m1");

        Assert.That((await api.SendAsync("GET", "/readyz")).Text, Is.EqualTo("ok"));
        Assert.That((await api.SendAsync("GET", "/metrics?perModem=true")).Text, Does.Contain("ec20_modems 1").And.Not.Contain("m1"));
        await api.FailAsync(HttpStatusCode.NotFound, "GET", $"{Modems}/m1", detail: "only m0");
        await api.FailAsync(HttpStatusCode.NotFound, "DELETE", $"{Modems}/m1");
        Assert.That((await api.DoAsync("POST", Modems)).GetProperty("id").GetString(), Is.EqualTo("m2"), "a name is not given twice");
    }

    [Test]
    public async Task Name_ThatIsTaken_IsAConflictUntilItIsFree()
    {
        await using var factory = TestFactory.Open();
        await using var api = await ApiModem.StartAsync(factory: factory);
        await api.DoAsync("POST", Modems, """{"id":"meter-1"}""");
        var problem = await api.FailAsync(HttpStatusCode.Conflict, "POST", Modems, """{"id":"meter-1"}""", "a modem 'meter-1' already");
        Assert.That(problem.GetProperty("field").GetString(), Is.EqualTo("id"));
        await api.DoAsync("DELETE", $"{Modems}/meter-1");
        await api.DoAsync("POST", Modems, """{"id":"meter-1"}""");
        Assert.That(factory.There, Is.EqualTo(new[] { "meter-1" }));
    }

    [TestCase("""{"id":""}""", "id")]
    [TestCase("""{"id":"a b"}""", "id")]
    [TestCase("""{"model":"none"}""", "model")]
    [TestCase("""{"colour":"red"}""", "colour")]
    [TestCase("""{"seed":1.5}""", "seed")]
    [TestCase("""{"ports":[{"kind":"tty"}]}""", "ports[0].kind")]
    public async Task Request_ThatIsWrong_NamesTheFieldAndTakesNoName(string json, string field)
    {
        await using var factory = TestFactory.Open();
        await using var api = await ApiModem.StartAsync(factory: factory);
        var problem = await api.FailAsync(HttpStatusCode.BadRequest, "POST", Modems, json);
        Assert.That(problem.GetProperty("field").GetString(), Is.EqualTo(field));
        Assert.That((await api.GetAsync(Modems)).GetProperty("modems").GetArrayLength(), Is.EqualTo(1));
        Assert.That(factory.There, Is.Empty);
    }

    [Test]
    public async Task Modems_AboveTheLimit_AreRefused()
    {
        await using var factory = TestFactory.Open();
        await using var api = await ApiModem.StartAsync(new ControlOptions { MostModems = 2 }, factory: factory);
        await api.DoAsync("POST", Modems);
        await api.FailAsync(HttpStatusCode.ServiceUnavailable, "POST", Modems, detail: "2 modems");
        await api.DoAsync("DELETE", $"{Modems}/m1");
        await api.DoAsync("POST", Modems);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Client_ThatGoesBeforeItsModemIsReady_LeavesNothing(bool isDeaf)
    {
        await using var factory = new TestFactory { IsDeaf = isDeaf };
        await using var api = await ApiModem.StartAsync(factory: factory);
        using var gone = new CancellationTokenSource();
        using var body = new StringContent("""{"id":"x"}""", System.Text.Encoding.UTF8, "application/json");
        var post = api.Http.PostAsync(Modems, body, gone.Token);
        await factory.Asked.Task.WaitAsync(ApiModem.Patience);
        await api.FailAsync(HttpStatusCode.NotFound, "GET", $"{Modems}/x");
        await api.FailAsync(HttpStatusCode.Conflict, "POST", Modems, """{"id":"x"}""");
        await gone.CancelAsync();
        Assert.That(async () => await post, Throws.InstanceOf<OperationCanceledException>());
        await factory.Gone.Task.WaitAsync(ApiModem.Patience);
        factory.Gate.SetResult();
        while ((await api.SendAsync("POST", Modems, """{"id":"x"}""")).Status is HttpStatusCode.Conflict)
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        Assert.That(factory.There, Is.EqualTo(new[] { "x" }));
        Assert.That(factory.Made, Is.EqualTo(isDeaf ? 2 : 1));
    }

    [Test]
    public async Task Stop_WhileAModemIsMade_LeavesNothing()
    {
        await using var factory = new TestFactory();
        await using var api = await ApiModem.StartAsync(factory: factory);
        var post = api.Http.PostAsync(Modems, null);
        await factory.Asked.Task.WaitAsync(ApiModem.Patience);
        await api.Server.DisposeAsync();
        await post.ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.That(factory.There, Is.Empty);
    }

    [Test]
    public async Task Delete_EndsWhoWaitsForNewsOfTheModem()
    {
        await using var factory = TestFactory.Open();
        await using var api = await ApiModem.StartAsync(factory: factory);
        await api.DoAsync("POST", Modems);
        using var events = await api.Http.GetAsync($"{Modems}/m1/journal/events", HttpCompletionOption.ResponseHeadersRead);
        var waiting = api.SendAsync("POST", $"{Modems}/m1/journal/wait", """{"pattern":"AT+CSQ","timeoutMs":600000}""");
        var other = api.SendAsync("POST", "journal/wait", """{"pattern":"AT+CSQ","timeoutMs":600000}""");
        await api.WhenWatchedAsync(3);
        await api.DoAsync("DELETE", $"{Modems}/m1");
        (await waiting.WaitAsync(ApiModem.Patience)).RequireProblem(HttpStatusCode.ServiceUnavailable, "has ended");
        await events.Content.ReadAsStringAsync().WaitAsync(ApiModem.Patience);
        await api.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 28,99\r\n\r\nOK\r\n");
        Assert.That((await other).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Modem_OfTheProcess_IsNotEndedUnlessItLetsItself()
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.Conflict, "DELETE", "", detail: "ends with it");
        await api.FailAsync(HttpStatusCode.Conflict, "POST", Modems, detail: "makes no modems");
    }
}
