using System.Net;
using System.Text.Json;
using Ec20Emulator.Control.Tests.Serving;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>Many modems in one request.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SelectionTests
{
    private const string Modems = "/api/v1/modems";
    private const string Actions = "/api/v1/selection/actions";
    private const string Storm = "/api/v1/selection/reconnect-storm";
    private const string CoverageLost = """{"method":"PUT","path":"network/coverage","body":{"hasCoverage":false}}""";

    [TestCase("?label=meter", "m1 m2", 2)]
    [TestCase("?label=nobody", "", 0)]
    [TestCase("?first=1&last=2", "m1 m2", 2)]
    [TestCase("?first=2", "m2 m3", 2)]
    [TestCase("?skip=1&limit=2", "m1 m2", 4)]
    [TestCase("?label=meter&skip=1", "m2", 2)]
    [TestCase("", "m0 m1 m2 m3", 4)]
    public async Task List_IsFilteredAndTakenInPieces(string query, string ids, int total)
    {
        await using var factory = TestFactory.Open();
        await using var api = await StartAsync(factory);
        var list = await api.GetAsync(Modems + query);
        Assert.That(string.Join(' ', list.GetProperty("modems").EnumerateArray().Select(modem => modem.GetProperty("id").GetString())), Is.EqualTo(ids));
        Assert.That(list.GetProperty("total").GetInt32(), Is.EqualTo(total));
    }

    [TestCase("?limit=0", "limit")]
    [TestCase("?first=-1", "first")]
    [TestCase("?first=3&last=2", "last")]
    [TestCase("?lable=x", "lable")]
    public async Task List_OfWhatCannotBe_IsRefused(string query, string field)
    {
        await using var api = await ApiModem.StartAsync();
        var problem = await api.FailAsync(HttpStatusCode.BadRequest, "GET", Modems + query);
        Assert.That(problem.GetProperty("field").GetString(), Is.EqualTo(field));
    }

    [Test]
    public async Task Action_OfASelection_IsDoneToItAndToNobodyElse()
    {
        await using var factory = TestFactory.Open();
        await using var api = await StartAsync(factory);
        var outcome = await api.DoAsync("POST", Actions, CoverageLost.Replace("{\"method\"", "{\"label\":\"meter\",\"method\"", StringComparison.Ordinal));
        Assert.That(outcome.GetRawText(), Is.EqualTo("""{"selected":2,"done":2,"failed":0,"failures":[]}"""));
        var list = await api.GetAsync(Modems);
        Assert.That(
            list.GetProperty("modems").EnumerateArray().Select(modem => modem.GetProperty("network").GetProperty("hasCoverage").GetBoolean()),
            Is.EqualTo(new[] { true, false, false, true }));
    }

    [Test]
    public async Task Action_ThatOneModemCannotDo_IsDoneToTheOthers()
    {
        await using var factory = TestFactory.Open();
        await using var api = await StartAsync(factory);
        await api.Dte.OkAsync("AT+QIACT=1");
        var outcome = await api.DoAsync("POST", Actions, """{"first":0,"last":1,"method":"POST","path":"network/contexts/1/drop"}""");
        Assert.That((outcome.GetProperty("done").GetInt32(), outcome.GetProperty("failed").GetInt32()), Is.EqualTo((1, 1)));
        var failure = outcome.GetProperty("failures")[0];
        Assert.That((failure.GetProperty("id").GetString(), failure.GetProperty("status").GetInt32()), Is.EqualTo(("m1", 409)));
        Assert.That(failure.GetProperty("detail").GetString(), Does.Contain("PDP context 1 is not active"));
    }

    [TestCase("""{"method":"PUT","path":"network/nonsense"}""", HttpStatusCode.NotFound, "path")]
    [TestCase("""{"method":"PUT","path":"network/coverage"}""", HttpStatusCode.BadRequest, null)]
    [TestCase("""{"method":"PUT","path":"network/coverage","body":{"hasCoverage":1}}""", HttpStatusCode.BadRequest, "hasCoverage")]
    [TestCase("""{"method":"PUT","path":"network/coverage","body":{"hasCoverage":true,"x":1}}""", HttpStatusCode.BadRequest, "x")]
    [TestCase("""{"method":"GET x","path":"network/coverage"}""", HttpStatusCode.BadRequest, "method")]
    [TestCase("""{"path":"network/coverage"}""", HttpStatusCode.BadRequest, null)]
    [TestCase("""{"first":2,"last":1,"method":"PUT","path":"network/coverage","body":{"hasCoverage":true}}""", HttpStatusCode.BadRequest, "last")]
    public async Task Action_WrittenWrongly_IsDoneToNobody(string json, HttpStatusCode status, string? field)
    {
        await using var api = await ApiModem.StartAsync();
        var problem = await api.FailAsync(status, "POST", Actions, json);
        if (field is not null)
            Assert.That(problem.GetProperty("field").GetString(), Is.EqualTo(field));
    }

    [Test]
    public async Task Storm_TakesTheNetworkFromAllAndGivesItBack()
    {
        await using var factory = TestFactory.Open();
        await using var api = await StartAsync(factory);
        await api.Dte.OkAsync("AT+CEREG=1");
        var outcome = await api.DoAsync("POST", Storm, """{"withinMs":50,"seed":7}""");
        Assert.That(outcome.GetRawText(), Is.EqualTo("""{"selected":4,"done":4,"failed":0,"failures":[]}"""));
        await api.Dte.ExpectAsync("\r\n+CEREG: 2\r\n\r\n+CEREG: 1\r\n");
        var list = await api.GetAsync(Modems);
        Assert.That(list.GetProperty("modems").EnumerateArray().Select(modem => modem.GetProperty("network").GetProperty("hasCoverage").GetBoolean()), Is.All.True);
        await api.FailAsync(HttpStatusCode.BadRequest, "POST", Storm, """{"withinMs":60001}""", detail: "withinMs");
    }

    /// <summary>m0 without a label, m1 and m2 that are meters, m3 that is something else.</summary>
    private static async Task<ApiModem> StartAsync(TestFactory factory)
    {
        var api = await ApiModem.StartAsync(factory: factory);
        foreach (var label in new[] { "meter", "meter", "lift" })
            await api.DoAsync("POST", Modems, JsonSerializer.Serialize(new { label }));
        return api;
    }
}
