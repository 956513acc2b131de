using System.Net;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>The clock of a modem.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ClockTests
{
    [Test]
    public async Task ManualClock_Advanced_MovesSoFar()
    {
        await using var api = await ApiModem.StartAsync();
        var before = (await api.GetAsync("clock")).GetProperty("now").GetDateTimeOffset();
        var after = await api.DoAsync("POST", "clock/advance", """{"byMs":150000}""");
        Assert.That(after.GetProperty("now").GetDateTimeOffset() - before, Is.EqualTo(TimeSpan.FromSeconds(150)));
    }

    [Test]
    public async Task Cclk_AfterAJump_ShowsIt()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "clock/jump", """{"byMs":86400000}""");
        await api.Dte.ExchangeAsync("AT+CCLK?", "\r\n+CCLK: \"80/01/07,00:00:00+00\"\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Clock_ThatMovesByItself_CannotBeAdvanced()
    {
        await using var api = await ApiModem.StartAsync(time: TimeProvider.System, isOn: false);
        await api.FailAsync(HttpStatusCode.Conflict, "POST", "clock/advance", """{"byMs":1}""", "moves by itself");
        Assert.That((await api.GetAsync("clock")).GetProperty("isManual").GetBoolean(), Is.False);
    }

    [TestCase("advance", """{"byMs":-1}""")]
    [TestCase("advance", """{"byMs":315360000001}""")]
    [TestCase("advance", """{"byMs":1.5}""")]
    [TestCase("advance", """{"byMs":"1"}""")]
    [TestCase("advance", """{"byMs":1e99}""")]
    [TestCase("advance", "{}")]
    [TestCase("jump", """{"byMs":315360000001}""")]
    [TestCase("jump", """{"byMs":-315360000001}""")]
    [TestCase("jump", """{"byMs":null}""")]
    public async Task Time_ThatIsWrong_IsRefused(string action, string body)
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.BadRequest, "POST", $"clock/{action}", body, "byMs");
    }

    [Test]
    public async Task Jump_OutOfTheCalendar_IsRefused()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.OkAsync("AT+CCLK=\"99/12/31,00:00:00+00\"");
        for (var i = 0; i < 250; i++)
        {
            var answer = await api.SendAsync("POST", "clock/jump", """{"byMs":-315360000000}""");
            if (answer.Status == HttpStatusCode.OK)
                continue;
            answer.RequireProblem(HttpStatusCode.BadRequest, "byMs: that leaves the years");
            return;
        }
        Assert.Fail("the clock goes back for ever");
    }
}
