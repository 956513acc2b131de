using System.Net;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>Who may use the API.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class GuardTests
{
    private const string Token = "s3cret token";

    [TestCase("localhost", HttpStatusCode.OK)]
    [TestCase("LOCALHOST:80", HttpStatusCode.OK)]
    [TestCase("127.0.0.1:9999", HttpStatusCode.OK)]
    [TestCase("[::1]:9999", HttpStatusCode.OK)]
    [TestCase("evil.test", HttpStatusCode.Forbidden)]
    [TestCase("localhost.evil.test", HttpStatusCode.Forbidden)]
    [TestCase("127.0.0.1.evil.test:7030", HttpStatusCode.Forbidden)]
    [TestCase("192.0.2.1", HttpStatusCode.Forbidden)]
    public async Task HostHeader_ThatNamesNoneOfUs_IsRefused(string host, HttpStatusCode status)
    {
        await using var api = await ApiModem.StartAsync();
        foreach (var path in new[] { "/livez", "/api/v1/modems", "/openapi/v1.json", "/nothing" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var response = await api.Http.SendAsync(request);
            var answer = await Answer.OfAsync(response);
            if (status == HttpStatusCode.OK)
                Assert.That(answer.Status, Is.EqualTo(path == "/nothing" ? HttpStatusCode.NotFound : status));
            else
                answer.RequireProblem(status, host);
        }
    }

    [TestCase("http://evil.test", HttpStatusCode.Forbidden)]
    [TestCase("null", HttpStatusCode.Forbidden)]
    [TestCase("http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [TestCase(null, HttpStatusCode.OK)]
    public async Task Page_FromElsewhere_IsRefused(string? origin, HttpStatusCode status)
    {
        await using var api = await ApiModem.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiModem.PathOf("power/cut"));
        request.Headers.Add("Origin", origin ?? api.Server.Address);
        using var response = await api.Http.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(await api.Modem.Power.ReadAsync(), Is.EqualTo(status == HttpStatusCode.OK ? "Off" : "On"));
    }

    [TestCase("cross-site", HttpStatusCode.Forbidden)]
    [TestCase("same-site", HttpStatusCode.Forbidden)]
    [TestCase("same-origin", HttpStatusCode.OK)]
    [TestCase("none", HttpStatusCode.OK)]
    public async Task Page_FromElsewhereThatTellsNoOrigin_IsRefused(string site, HttpStatusCode status)
    {
        await using var api = await ApiModem.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiModem.PathOf("power/cut"));
        request.Headers.Add("Sec-Fetch-Site", site);
        using var response = await api.Http.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(await api.Modem.Power.ReadAsync(), Is.EqualTo(status == HttpStatusCode.OK ? "Off" : "On"));
    }

    [TestCase(null, HttpStatusCode.Unauthorized)]
    [TestCase("Bearer wrong", HttpStatusCode.Unauthorized)]
    [TestCase("Bearer ", HttpStatusCode.Unauthorized)]
    [TestCase("Basic " + Token, HttpStatusCode.Unauthorized)]
    [TestCase("Bearer " + Token + "x", HttpStatusCode.Unauthorized)]
    [TestCase("Basic YW55b25lOnMzY3JldCB0b2tlbg==", HttpStatusCode.OK, TestName = "Basic, any name, the token as the password")]
    [TestCase("basic OnMzY3JldCB0b2tlbg==", HttpStatusCode.OK, TestName = "Basic, no name")]
    [TestCase("Basic czNjcmV0IHRva2Vu", HttpStatusCode.Unauthorized, TestName = "Basic, the token without a name and colon")]
    [TestCase("Basic czNjcmV0IHRva2VuOng=", HttpStatusCode.Unauthorized, TestName = "Basic, the token as the name")]
    [TestCase("Basic ", HttpStatusCode.Unauthorized, TestName = "Basic, nothing")]
    [TestCase("Bearer " + Token, HttpStatusCode.OK)]
    [TestCase("bearer " + Token, HttpStatusCode.OK)]
    public async Task Token_WhereOneIsSet_IsNeeded(string? authorization, HttpStatusCode status)
    {
        await using var api = await ApiModem.StartAsync(new ControlOptions { Token = Token });
        foreach (var path in new[] { "/api/v1/modems", "/metrics", "/version", "/openapi/v1.json" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (authorization is not null)
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using var response = await api.Http.SendAsync(request);
            var answer = await Answer.OfAsync(response);
            if (status == HttpStatusCode.OK)
                Assert.That(answer.Status, Is.EqualTo(status), path);
            else
                answer.RequireProblem(status);
        }
        Assert.That((await api.SendAsync("GET", "/readyz")).Text, Is.EqualTo("ok"));
        Assert.That(api.Test.Log.Lines, Has.None.Contain(Token));
    }

    [Test]
    public async Task Token_ThatIsMissing_IsAskedForOfProgramsAndOfPeople()
    {
        await using var api = await ApiModem.StartAsync(new ControlOptions { Token = Token });
        using var response = await api.Http.GetAsync("/api/v1/modems");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(response.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme), Is.EqualTo(new[] { "Bearer", "Basic" }));
    }

    [Test]
    public async Task Listener_OffLoopback_NeedsAToken()
    {
        var everywhere = new ControlOptions { EndPoint = new IPEndPoint(IPAddress.Any, 0) };
        Assert.That(async () => await ApiModem.StartAsync(everywhere), Throws.ArgumentException.With.Message.Contain("token"));
        await using var api = await ApiModem.StartAsync(everywhere with { Token = Token });
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{new Uri(api.Server.Address).Port}") };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + Token);
        Assert.That((await http.GetAsync("/version")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        http.DefaultRequestHeaders.Host = "evil.test";
        Assert.That((await http.GetAsync("/version")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}
