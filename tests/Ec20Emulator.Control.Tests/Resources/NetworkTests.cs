using System.Net;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>The mobile network around a modem.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NetworkTests
{
    [Test]
    public async Task Signal_Changed_IsWhatCsqShows()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("PUT", "network/signal", """{"signal":7}""");
        await api.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 7,99\r\n\r\nOK\r\n");
        Assert.That((await api.GetAsync("network")).GetProperty("signal").GetInt32(), Is.EqualTo(7));
    }

    [Test]
    public async Task Signal_AtAPositionOfACommand_ChangesThere()
    {
        await using var api = await ApiModem.StartAsync();
        var outcome = await api.DoAsync("PUT", "network/signal", """{"signal":7,"when":{"position":"afterFinal","command":"AT+CGMI"}}""");
        Assert.That(outcome.GetProperty("hasHappened").GetBoolean(), Is.False);
        await api.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 28,99\r\n\r\nOK\r\n");
        await api.Dte.SendAsync("AT+CGMI\r");
        await api.Dte.ReadUntilAsync("\r\nOK\r\n");
        await api.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 7,99\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Coverage_LostAndRegained_IsToldByCreg()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.OkAsync("AT+CREG=1");
        await api.DoAsync("PUT", "network/coverage", """{"hasCoverage":false}""");
        await api.Dte.ExpectAsync("\r\n+CREG: 2\r\n");
        Assert.That((await api.GetAsync("network")).GetProperty("hasCoverage").GetBoolean(), Is.False);
        await api.DoAsync("PUT", "network/coverage", """{"hasCoverage":true}""");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");
        await api.Dte.ExpectAsync("\r\n+CREG: 1\r\n");
    }

    [Test]
    public async Task Registration_Refused_IsDenied()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("PUT", "network/refusal", """{"refusesRegistration":true}""");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");
        await api.Dte.ExchangeAsync("AT+CREG?", "\r\n+CREG: 0,3\r\n\r\nOK\r\n");
        Assert.That((await api.GetAsync("network")).GetProperty("refusesRegistration").GetBoolean(), Is.True);
    }

    [Test]
    public async Task Cell_MovedTo_IsWhatCregShows()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.OkAsync("AT+CREG=2");
        await api.DoAsync("PUT", "network/cell", """{"areaCode":4660,"cellId":43981}""");
        await api.Dte.ExpectAsync("\r\n+CREG: 1,\"1234\",\"ABCD\",7\r\n");
        Assert.That((await api.GetAsync("network")).GetProperty("cell").GetProperty("cellId").GetInt32(), Is.EqualTo(43981));
    }

    [Test]
    public async Task Context_DroppedByTheNetwork_IsToldToTheHost()
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.Conflict, "POST", "network/contexts/1/drop", detail: "context 1 is not active");
        await api.Dte.OkAsync("AT+QIACT=1");
        await api.DoAsync("POST", "network/contexts/1/drop");
        await api.Dte.ExpectAsync("\r\n+QIURC: \"pdpdeact\",1\r\n");
    }

    [TestCase("signal", """{"signal":32}""", "signal")]
    [TestCase("signal", """{"signal":-1}""", "signal")]
    [TestCase("signal", """{"signal":"7"}""", "signal")]
    [TestCase("signal", """{"signal":7.5}""", "signal")]
    [TestCase("signal", """{"signal":null}""", "signal")]
    [TestCase("signal", """{"signal":7,"level":1}""", "level")]
    [TestCase("signal", """{"Signal":7}""", "Signal")]
    [TestCase("signal", """{"signal":7,"signal":8}""", "signal")]
    [TestCase("signal", "{}", "signal")]
    [TestCase("signal", "[]", null)]
    [TestCase("signal", "null", null)]
    [TestCase("signal", """{"signal":7""", null)]
    [TestCase("signal", """{"signal":7,"when":{"position":"sometimes"}}""", "when.position")]
    [TestCase("signal", """{"signal":7,"when":{"position":0}}""", "when.position")]
    [TestCase("signal", """{"signal":7,"when":{}}""", "position")]
    [TestCase("signal", """{"signal":7,"when":{"position":"midResponse","command":"CSQ"}}""", "when.command")]
    [TestCase("coverage", """{"hasCoverage":1}""", "hasCoverage")]
    [TestCase("refusal", "{}", "refusesRegistration")]
    [TestCase("cell", """{"areaCode":65536,"cellId":1}""", "areaCode")]
    [TestCase("cell", """{"areaCode":1}""", "cellId")]
    public async Task Body_ThatIsWrong_IsRefusedNamingTheField(string resource, string body, string? field)
    {
        await using var api = await ApiModem.StartAsync();
        var before = (await api.GetAsync("network")).GetRawText();
        var problem = await api.FailAsync(HttpStatusCode.BadRequest, "PUT", "network/" + resource, body, field);
        if (field is not null)
            Assert.That(problem.GetProperty("field").GetString(), Is.EqualTo(field));
        Assert.That((await api.GetAsync("network")).GetRawText(), Is.EqualTo(before));
    }

    [TestCase("0", HttpStatusCode.BadRequest)]
    [TestCase("25", HttpStatusCode.BadRequest)]
    [TestCase("-1", HttpStatusCode.BadRequest)]
    [TestCase("one", HttpStatusCode.NotFound)]
    public async Task Context_ThatThereIsNot_IsRefused(string context, HttpStatusCode status)
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(status, "POST", $"network/contexts/{context}/drop");
    }
}
