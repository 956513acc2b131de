using System.Net;
using Ec20Emulator.Modem;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>What an orchestrator asks.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class HealthTests
{
    [Test]
    public async Task Readyz_BeforeTheFirstBoot_Is503AndThenOk()
    {
        await using var api = await ApiModem.StartAsync(isOn: false);
        Assert.That((await api.SendAsync("GET", "/livez")).Text, Is.EqualTo("ok"));
        await api.FailAsync(HttpStatusCode.ServiceUnavailable, "GET", "/readyz", detail: "m0");
        await api.DoAsync("POST", "power/press-key");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");
        Assert.That((await api.SendAsync("GET", "/readyz")).Text, Is.EqualTo("ok"));
    }

    [TestCase(ModemReadiness.Registered, 3000)]
    [TestCase(ModemReadiness.Awake, 500)]
    public async Task Readyz_OfAModemThatTakesItsTime_WaitsForWhatWasAskedFor(ModemReadiness readiness, int milliseconds)
    {
        var slow = new ModemOptions { Delays = DelayProfile.Typical };
        await using var api = await ApiModem.StartAsync(new ControlOptions { Readiness = readiness }, isOn: false, modem: slow);
        await api.DoAsync("POST", "power/press-key");
        await api.DoAsync("POST", "clock/advance", $$"""{"byMs":{{milliseconds - 1}}}""");
        await api.FailAsync(HttpStatusCode.ServiceUnavailable, "GET", "/readyz", detail: $"not {readiness.ToString().ToLowerInvariant()} yet: m0");
        await api.DoAsync("POST", "clock/advance", """{"byMs":500}""");
        Assert.That((await api.SendAsync("GET", "/readyz")).Text, Is.EqualTo("ok"));
    }

    [Test]
    public async Task Readyz_OfAModemWithoutASim_IsOk()
    {
        await using var api = await ApiModem.StartAsync(isOn: false, modem: new ModemOptions { Sim = new SimOptions { IsInserted = false } });
        await api.DoAsync("POST", "power/press-key");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");
        Assert.That((await api.SendAsync("GET", "/readyz")).Text, Is.EqualTo("ok"));
    }

    [Test]
    public async Task Version_OfTheProduct_IsTold()
    {
        await using var api = await ApiModem.StartAsync();
        Assert.That((await api.GetAsync("/version")).GetProperty("version").GetString(), Does.Match(@"^\d+\.\d+\.\d+"));
    }

    [TestCase("GET", "/nothing", HttpStatusCode.NotFound)]
    [TestCase("GET", "/api/v1/modems/m1", HttpStatusCode.NotFound)]
    [TestCase("GET", "/api/v1/modems/m1/network", HttpStatusCode.NotFound)]
    [TestCase("POST", "/api/v1/modems/m1/sim/remove", HttpStatusCode.NotFound)]
    [TestCase("GET", "/api/v1/modems/m1/fault-kinds", HttpStatusCode.NotFound)]
    [TestCase("DELETE", "/api/v1/modems", HttpStatusCode.MethodNotAllowed)]
    public async Task Path_ThatIsNotThere_IsAProblem(string method, string path, HttpStatusCode status)
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(status, method, path);
    }
}
