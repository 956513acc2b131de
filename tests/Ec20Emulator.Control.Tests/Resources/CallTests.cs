using System.Net;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>The other ends of voice calls, and USSD.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CallTests
{
    [Test]
    public async Task Incoming_Call_RingsIsAnsweredAndEnds()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.OkAsync("AT+CLIP=1");
        await api.DoAsync("POST", "calls", """{"number":"02151082965"}""");
        await api.Dte.ExpectAsync("\r\nRING\r\n\r\n+CLIP: \"02151082965\",129,,,,0\r\n");
        await api.Dte.OkAsync("ATA");
        await api.Dte.OkAsync("AT+VTS=5");
        var call = (await api.GetAsync("calls")).GetProperty("current")[0];
        Assert.That(call.GetProperty("state").GetString(), Is.EqualTo("active").IgnoreCase);
        Assert.That(call.GetProperty("digits").GetString(), Is.EqualTo("5"));
        await api.DoAsync("POST", "calls/1", """{"act":"hangUp"}""");
        await api.Dte.ExpectAsync("\r\nNO CARRIER\r\n");
        Assert.That((await api.GetAsync("calls")).GetProperty("past").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task Policy_Busy_AnswersTheCallsOfTheModem()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("PUT", "calls/policy", """{"outcome":"busy","alertAfterMs":0,"thenMs":0}""");
        await api.Dte.SendAsync("ATD10086;\r");
        await api.Dte.ExpectAsync("\r\nOK\r\n");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");
        await api.Dte.ExpectAsync("\r\nBUSY\r\n");
    }

    [Test]
    public async Task Ussd_CodeWithAReply_IsAnswered()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("PUT", "ussd/replies", """{"code":"*100#","outcome":"done","text":"Balance 10.00"}""");
        await api.Dte.SendAsync("AT+CUSD=1,\"*100#\",15\r");
        await api.Dte.ExpectAsync("\r\nOK\r\n");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");
        await api.Dte.ExpectAsync("\r\n+CUSD: 0,\"Balance 10.00\",15\r\n");
    }

    [TestCase(400, "POST", "calls", """{"number":"call me"}""")]
    [TestCase(400, "POST", "calls/8", """{"act":"answer"}""")]
    [TestCase(400, "POST", "calls/1", """{"act":"sing"}""")]
    [TestCase(400, "PUT", "calls/policy", """{"outcome":"busy","thenMs":-1}""")]
    [TestCase(409, "POST", "calls/1", """{"act":"answer"}""")]
    [TestCase(400, "PUT", "ussd/replies", """{"code":"","outcome":"done"}""")]
    public async Task Request_ThatCannotBe_IsRefusedAndTheModemUnharmed(int status, string method, string path, string body)
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync((HttpStatusCode)status, method, path, body);
        await api.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Incoming_WhileTheModemIsOff_IsAConflict()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "power/cut");
        await api.FailAsync(HttpStatusCode.Conflict, "POST", "calls", """{"number":"10086"}""");
    }
}
