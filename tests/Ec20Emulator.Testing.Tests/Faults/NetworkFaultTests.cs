using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Testing.Tls;

namespace Ec20Emulator.Testing.Tests.Faults;

/// <summary>Faults between the modem and its peers.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NetworkFaultTests
{
    private const string Open = "AT+QSSLOPEN=1,1,4,\"broker.example\",8883,0";

    [TestCase("dnsFail", 565)]
    [TestCase("connectRefused", 566)]
    [TestCase("noSockets", 554)]
    [TestCase("tlsAlert", 566)]
    public async Task Open_WithTheFaultInItsWay_FailsWithTheCode(string type, int code)
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await StartAsync(server);
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        await using (modem.Faults.Add(new FaultSettings { Type = type }))
        {
            await dte.CommandAsync(Open);
            await dte.ExpectAsync($"\r\n+QSSLOPEN: 4,{code}\r\n");
        }
        await dte.CommandAsync("AT+QSSLCLOSE=4");
        await dte.CommandAsync(Open);
        await dte.ExpectAsync("\r\n+QSSLOPEN: 4,0\r\n");
    }

    [Test]
    public async Task HandshakeStall_UntilNegotiateTime_IsATimeOut()
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await StartAsync(server);
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        modem.Faults.Add(new FaultSettings { Type = "handshakeStall" });
        var before = modem.Journal.Cursor;
        await dte.CommandAsync(Open);
        await modem.Journal.WaitForEntryAsync(
            entry => entry.Text.EndsWith("handshakeStall strikes", StringComparison.Ordinal), AtDialogue.Patience, before);
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(300));
        await dte.ExpectAsync("\r\n+QSSLOPEN: 4,");
    }

    [Test]
    public async Task BlackHole_RemovedInTime_LetsTheConnectGoOn()
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await StartAsync(server);
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        await using (modem.Faults.BlackHole())
        {
            await dte.CommandAsync(Open);
            await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(140));
            Assert.That(server.Connections, Is.Zero);
        }
        await dte.ExpectAsync("\r\n+QSSLOPEN: 4,0\r\n");
    }

    [Test]
    public async Task Reset_InTheMiddleOfASession_ClosesIt()
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await StartAsync(server);
        await using var dte = await OpenAsync(modem);
        modem.Faults.Add(new FaultSettings { Type = "reset", Stream = FaultLocation.Net, Times = 1 });
        await dte.CommandAsync("AT+QSSLSEND=4");
        await dte.SendAsync("data\x1a");
        await dte.ExpectAsync("+QSSLURC: \"closed\",4\r\n");
    }

    [Test]
    public async Task Slicer_ByteByByteOnTheNetwork_ChangesNothingForTheHost()
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await StartAsync(server);
        modem.Faults.Slicer(1, FaultLocation.Net);
        await using var dte = await OpenAsync(modem);
        await dte.CommandAsync("AT+QSSLSEND=4");
        await dte.SendAsync("OK\x1a");
        await dte.ExpectAsync("SEND OK\r\n");
        Assert.That(await dte.ReadAsync(4, 2), Is.EqualTo("OK"));
    }

    [TestCase("unknown", null)]
    [TestCase("latency", """{"delayMs":-1}""")]
    [TestCase("latency", """{"delay":1}""")]
    [TestCase("latency", """{"delayMs":"long"}""")]
    [TestCase("stall", """{"delayMs":1}""")]
    [TestCase("contextLost", """{"context":25}""")]
    [TestCase("contextLost", """{"at":"sometime"}""")]
    [TestCase("urcAt", """{"line":"two\nlines"}""")]
    [TestCase("commandError", """{"cme":99999}""")]
    public async Task Fault_WithSettingsThatMakeNoSense_IsRefusedAndLiesNowhere(string type, string? attributes)
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        var settings = new FaultSettings { Type = type, Attributes = attributes is null ? null : JsonNode.Parse(attributes)!.AsObject() };
        Assert.That(() => modem.Faults.Add(settings), Throws.InstanceOf<FaultSettingsException>().With.Message.Contains(type));
        Assert.That(modem.Faults.Active, Is.Empty);
    }

    [TestCase("""{"type":"latency","toxicity":2}""")]
    [TestCase("""{"type":"latency","times":0}""")]
    [TestCase("""{"type":"latency","match":"("}""")]
    [TestCase("""{"type":"latency","stream":"nowhere"}""")]
    [TestCase("""{"type":"dnsFail","stream":"dte"}""")]
    [TestCase("""{"type":"latency","colour":"red"}""")]
    [TestCase("""[]""")]
    [TestCase("""{"stream":"dte"}""")]
    public async Task Fault_WrittenAsWrongJson_IsRefused(string json)
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        Assert.That(() => modem.Faults.Add(json), Throws.InstanceOf<FaultSettingsException>());
    }

    [Test]
    public async Task Fault_WithAnExpressionThatExplodes_IsTakenAsNoMatch()
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        await using var dte = modem.OpenDialogue();
        modem.Faults.Add("""{"type":"commandError","match":"^(A+T*)+(\\+C*)+(S*Q*a*)+X$"}""");
        Assert.That(await dte.CommandAsync("AT+CSQ"), Does.EndWith("OK\r\n"));
        Assert.That(await dte.CommandAsync("AT+CSQ=\"" + new string('a', 40) + "\""), Does.EndWith("ERROR\r\n"));
    }

    [Test]
    public void Settings_WrittenAndRead_AreTheSame()
    {
        var settings = FaultSettings.Parse("""{"type":"latency","stream":"dte","toxicity":0.5,"times":3,"match":"x","seed":7,"attributes":{"delayMs":5}}""");
        Assert.That(FaultSettings.Parse(settings.ToJson()).ToJson(), Is.EqualTo(settings.ToJson()));
    }

    private static Task<Ec20Fixture> StartAsync(TestTlsServer server) =>
        Ec20.StartAsync(o => o.ManualClock().Map("broker.example:8883", server.EndPoint));

    private static async Task<AtDialogue> OpenAsync(Ec20Fixture modem)
    {
        var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        await dte.CommandAsync(Open);
        await dte.ExpectAsync("\r\n+QSSLOPEN: 4,0\r\n");
        return dte;
    }
}
