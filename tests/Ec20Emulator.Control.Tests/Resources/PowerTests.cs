using System.Net;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>Power key, supply and reset line.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PowerTests
{
    [Test]
    public async Task Key_AfterQpowd_BootsTheModem()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.ExchangeAsync("AT+QPOWD=1", "\r\nOK\r\n");
        await api.DoAsync("POST", "clock/advance", """{"byMs":60000}""");
        Assert.That(await api.Dte.TakeAllAsync(), Does.Contain("POWERED DOWN"));
        Assert.That(await PowerAsync(api), Is.EqualTo("Off"));
        await api.DoAsync("POST", "power/press-key");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");
        Assert.That(await api.Dte.TakeAllAsync(), Does.StartWith("\r\nRDY\r\n"));
        Assert.That(await PowerAsync(api), Is.EqualTo("On"));
    }

    [Test]
    public async Task Key_HeldDown_SaysPoweredDown()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "power/hold-key");
        await api.DoAsync("POST", "clock/advance", """{"byMs":60000}""");
        Assert.That(await api.Dte.TakeAllAsync(), Does.EndWith("\r\nPOWERED DOWN\r\n"));
    }

    [Test]
    public async Task Cut_WithoutAWord_IsOff()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "power/cut");
        await api.Dte.SilenceAsync();
        Assert.That(await PowerAsync(api), Is.EqualTo("Off"));
    }

    [Test]
    public async Task BrownOut_OfASecond_IsOffForASecond()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "power/brown-out", """{"durationMs":1000}""");
        await api.DoAsync("POST", "clock/advance", """{"byMs":999}""");
        Assert.That(await PowerAsync(api), Is.EqualTo("Off"));
        await api.DoAsync("POST", "clock/advance", """{"byMs":1}""");
        Assert.That(await PowerAsync(api), Is.EqualTo("On"));
    }

    [Test]
    public async Task Hang_UntilReset_AnswersNothing()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "power/hang");
        await api.Dte.SendAsync("AT\r");
        await api.Dte.SilenceAsync();
        await api.FailAsync(HttpStatusCode.Conflict, "POST", "power/hang");
        await api.DoAsync("POST", "power/reset");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");
        Assert.That(await api.Dte.TakeAllAsync(), Does.StartWith("\r\nRDY\r\n"));
    }

    [TestCase("""{"durationMs":-1}""", "durationMs")]
    [TestCase("""{"durationMs":86400001}""", "durationMs")]
    [TestCase("""{"durationMs":99999999999999999999}""", "durationMs")]
    [TestCase("""{"durationMs":1,"when":5}""", "when")]
    [TestCase("{}", "durationMs")]
    [TestCase(null, "body")]
    public async Task BrownOut_ThatIsWrong_IsRefused(string? body, string detail)
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.BadRequest, "POST", "power/brown-out", body, detail);
        Assert.That(await PowerAsync(api), Is.EqualTo("On"));
    }

    [Test]
    public async Task Action_WithAFieldItHasNot_IsNotDone()
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.BadRequest, "POST", "power/cut", """{"now":true}""", "now");
        Assert.That(await PowerAsync(api), Is.EqualTo("On"));
    }

    private static async Task<string?> PowerAsync(ApiModem api) => (await api.GetAsync("power")).GetProperty("power").GetString();
}
