using System.Net;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>URCs nothing in the modem has brought about.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class UrcTests
{
    [Test]
    public async Task Urc_Sent_ComesAtTheDte()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "urcs", """{"line":"+QIURC: \"closed\",0"}""");
        await api.Dte.ExpectAsync("\r\n+QIURC: \"closed\",0\r\n");
    }

    [Test]
    public async Task Urc_AtAPosition_ComesExactlyThere()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "urcs", """{"line":"+X","when":{"position":"beforeFinal","command":"AT+CSQ"}}""");
        await api.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 28,99\r\n\r\n+X\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Urc_WhileTheModemIsOff_Is409()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "power/cut");
        await api.FailAsync(HttpStatusCode.Conflict, "POST", "urcs", """{"line":"+X"}""", "does not run");
    }

    [TestCase("""{"line":""}""")]
    [TestCase("""{"line":"a\r\nb"}""")]
    [TestCase("""{"line":"\u20ac"}""")]
    [TestCase("""{"line":null}""")]
    [TestCase("""{"line":["+X"]}""")]
    public async Task Line_ThatIsNone_IsRefused(string body)
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.BadRequest, "POST", "urcs", body, "line");
        await api.FailAsync(HttpStatusCode.BadRequest, "POST", "urcs", $$"""{"line":"{{new string('x', 513)}}"}""", "line");
        await api.Dte.SilenceAsync();
    }

    [Test]
    public async Task Appointment_CalledOff_DoesNotHappen()
    {
        await using var api = await ApiModem.StartAsync();
        var id = (await api.DoAsync("POST", "urcs", """{"line":"+X","when":{"position":"afterFinal"}}""")).GetProperty("id").GetInt32();
        var open = (await api.GetAsync("appointments")).GetProperty("appointments");
        Assert.That(open[0].GetProperty("id").GetInt32(), Is.EqualTo(id));
        Assert.That(open[0].GetProperty("what").GetString(), Is.EqualTo("URC +X"));
        await api.DoAsync("DELETE", $"appointments/{id}");
        await api.FailAsync(HttpStatusCode.NotFound, "DELETE", $"appointments/{id}");
        await api.Dte.OkAsync("AT");
        await api.Dte.SilenceAsync();
    }

    [Test]
    public async Task Appointments_BeyondTheirLimit_Are409()
    {
        await using var api = await ApiModem.StartAsync();
        for (var i = 0; i < 1000; i++)
            await api.Modem.Urcs.SendAsync("+X", Ec20Emulator.Modem.Control.When.AfterPrompt());
        await api.FailAsync(HttpStatusCode.Conflict, "POST", "urcs", """{"line":"+X","when":{"position":"afterFinal"}}""", "1000");
    }
}
