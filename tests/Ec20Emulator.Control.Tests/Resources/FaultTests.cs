using System.Net;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>Faults by HTTP.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FaultTests
{
    [Test]
    public async Task Fault_Added_StrikesAndIsShown()
    {
        await using var api = await ApiModem.StartAsync();
        var added = await api.SendAsync("POST", "faults", """{"type":"commandError","times":2,"match":"CSQ","seed":5,"attributes":{"cme":3}}""");
        Assert.That(added.Status, Is.EqualTo(HttpStatusCode.Created));
        await api.Dte.ExchangeAsync("AT+CSQ", "\r\n+CME ERROR: 3\r\n");
        var fault = await api.GetAsync("faults/1");
        Assert.Multiple(() =>
        {
            Assert.That(fault.GetProperty("type").GetString(), Is.EqualTo("commandError"));
            Assert.That(fault.GetProperty("stream").GetString(), Is.EqualTo("dce"));
            Assert.That(fault.GetProperty("toxicity").GetDouble(), Is.EqualTo(1));
            Assert.That(fault.GetProperty("times").GetInt32(), Is.EqualTo(2));
            Assert.That(fault.GetProperty("seed").GetInt32(), Is.EqualTo(5));
            Assert.That(fault.GetProperty("attributes").GetProperty("cme").GetInt32(), Is.EqualTo(3));
            Assert.That(fault.GetProperty("strikes").GetInt32(), Is.EqualTo(1));
        });
        Assert.That((await api.GetAsync("faults")).GetProperty("faults").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task Fault_Removed_IsGone()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "faults", """{"type":"commandSilence"}""");
        await api.DoAsync("DELETE", "faults/1");
        await api.Dte.OkAsync("AT");
        await api.FailAsync(HttpStatusCode.NotFound, "GET", "faults/1");
        await api.FailAsync(HttpStatusCode.NotFound, "DELETE", "faults/1");
        await api.DoAsync("POST", "faults", """{"type":"latency"}""");
        await api.DoAsync("POST", "faults", """{"type":"jitter","stream":"dte"}""");
        await api.DoAsync("DELETE", "faults");
        Assert.That(api.Modem.Faults.Active, Is.Empty);
    }

    [Test]
    public async Task Kinds_AreListed()
    {
        await using var api = await ApiModem.StartAsync();
        var kinds = (await api.GetAsync("fault-kinds")).GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString());
        Assert.That(kinds, Is.EquivalentTo(Ec20Emulator.Modem.Faults.ModemFaults.Kinds));
    }

    [TestCase("{}", "type")]
    [TestCase("""{"type":"nonsense"}""", "nonsense")]
    [TestCase("""{"type":5}""", "type")]
    [TestCase("""{"type":"latency","toxicity":1.5}""", "toxicity")]
    [TestCase("""{"type":"latency","toxicity":-0.1}""", "toxicity")]
    [TestCase("""{"type":"latency","toxicity":"NaN"}""", "toxicity")]
    [TestCase("""{"type":"latency","times":0}""", "times")]
    [TestCase("""{"type":"latency","stream":"up"}""", "stream")]
    [TestCase("""{"type":"dnsFail","stream":"dte"}""", "Dte")]
    [TestCase("""{"type":"latency","match":"("}""", "match")]
    [TestCase("""{"type":"latency","colour":"red"}""", "colour")]
    [TestCase("""{"type":"latency","attributes":{"delayMs":-1}}""", "delayMs")]
    [TestCase("""{"type":"latency","attributes":{"delay":1}}""", "attributes.delay: there is no such field")]
    [TestCase("""{"type":"latency","attributes":{"delayMs":"1"}}""", "attributes.delayMs: this is not of the type")]
    [TestCase("""{"type":"latency","attributes":[]}""", "attributes")]
    public async Task Settings_ThatAreWrong_AreRefused(string body, string detail)
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.BadRequest, "POST", "faults", body, detail);
        Assert.That(api.Modem.Faults.Active, Is.Empty);
    }

    [Test]
    public async Task Match_ThatExplodes_CountsAsNoMatchAndHoldsNothingUp()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "faults", """{"type":"commandError","match":"^(A|T|AT|\\+|C)*$|(([A-Z+=\"a]+)+)+!"}""");
        await api.Dte.ExchangeAsync($"AT+FOO=\"{new string('a', 60)}\"", "\r\nERROR\r\n");
        await api.Dte.OkAsync("AT+CREG=0");
        await api.FailAsync(HttpStatusCode.BadRequest, "POST", "faults", $$"""{"type":"latency","match":"{{new string('a', 1001)}}"}""", "match");
    }

    [Test]
    public async Task Faults_BeyondTheirLimit_Are409()
    {
        await using var api = await ApiModem.StartAsync();
        for (var i = 0; i < 256; i++)
            api.Modem.Faults.Add("""{"type":"dnsFail"}""");
        await api.FailAsync(HttpStatusCode.Conflict, "POST", "faults", """{"type":"dnsFail"}""", "256");
    }
}
