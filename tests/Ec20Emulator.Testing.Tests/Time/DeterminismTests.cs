using System.Globalization;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Testing.Tls;

namespace Ec20Emulator.Testing.Tests.Time;

/// <summary>The same seed and the same input give the same transcript, byte for byte.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DeterminismTests
{
    [TestCase(60)]
    [TestCase(200, Explicit = true, Category = "Attack")]
    public async Task Transcript_OfSameSeedAndInput_IsTheSameByteForByte(int runs)
    {
        var first = await PlayAsync(seed: 7);
        await TestContext.Out.WriteLineAsync(first);
        foreach (var part in new[] { "RDY", "+QSSLOPEN: 4,0", "+QSSLOPEN: 5,566", "SEND FAIL", "SEND OK", "\"recv\",4", "+STORM: 40", "pdpdeact", "jitter strikes", "+CMTI: ", "hello from outside", "+CMGS: ", ",{port0},", ",{port4}," })
            Assert.That(first, Does.Contain(part), "the dialogue is not what it is meant to be");
        for (var run = 1; run < runs; run++)
            Assert.That(await PlayAsync(seed: 7), Is.EqualTo(first), string.Create(CultureInfo.InvariantCulture, $"run {run}"));
        Assert.That(await PlayAsync(seed: 8), Is.Not.EqualTo(first), "chance has no part in it");
    }

    /// <summary>Boot, contexts, sockets of both families, TLS with a server of this process, short messages, faults with chance, a storm of URCs.</summary>
    private static async Task<string> PlayAsync(int seed)
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await Ec20.StartAsync(
            o => o.Seed(seed).ManualClock().TypicalDelays().Off().Map("broker.example:8883", server.EndPoint).Map("gone.example:1", server.EndPoint));
        await using var dte = modem.OpenDialogue();
        await modem.Power.PressKeyAsync();
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(20));
        await PutUpAsync(modem, "AT+CREG=2", "AT+QIACT=1", "AT+QIACT?", "AT+CSQ;+CREG?", "ATI");
        await OpenSocketsAsync(modem, dte);
        await SendAsync(modem, dte, 12);
        await TextAsync(modem, dte);
        await using (modem.Faults.Add(new FaultSettings { Type = "urcStorm", Attributes = new() { ["count"] = 40, ["intervalMs"] = 25, ["line"] = "+STORM: {n}" } }))
            await PutUpAsync(modem, "AT+CSQ", "AT+QISTATE=1,4", "AT+QIGETERROR");
        await modem.Network.DropContextAsync(1);
        await modem.Network.LoseCoverageAsync();
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        return modem.Transcript;

        // Commands, while bytes come late, in slices, or spoilt.
        async Task PutUpAsync(Ec20Fixture modem, params string[] lines)
        {
            await using var jitter = modem.Faults.Add(new FaultSettings { Type = "jitter", Toxicity = 0.5, Attributes = new() { ["mostMs"] = 300 } });
            await using var corrupt = modem.Faults.Add(new FaultSettings { Type = "corrupt", Toxicity = 0.3 });
            await using var slicer = modem.Faults.Add(new FaultSettings { Type = "slicer", Stream = FaultLocation.Dte, Attributes = new() { ["size"] = 3, ["delayMs"] = 7 } });
            foreach (var line in lines)
            {
                await dte.SendAsync(line + "\r");
                await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(3));
            }
            await dte.TakeAllAsync();
        }
    }

    private static async Task OpenSocketsAsync(Ec20Fixture modem, AtDialogue dte)
    {
        foreach (var line in new[] { "AT+QIACT=1", "AT+QSSLCFG=\"sslversion\",1,3", "AT+QSSLCFG=\"ciphersuite\",1,0XFFFF" })
            await dte.CommandAsync(line);
        modem.Faults.Add(new FaultSettings { Type = "connectRefused", Match = "gone" });
        await dte.CommandAsync("AT+QSSLOPEN=1,1,4,\"broker.example\",8883,0");
        await dte.ExpectAsync("+QSSLOPEN: 4,0\r\n");
        await dte.CommandAsync("AT+QSSLOPEN=1,1,5,\"gone.example\",1,0");
        await dte.ExpectAsync("+QSSLOPEN: 5,566\r\n");
        await dte.CommandAsync("AT+QIOPEN=1,0,\"TCP\",\"broker.example\",8883,0,0");
        await dte.ExpectAsync("+QIOPEN: 0,0\r\n");
        await dte.CommandAsync("AT+QIOPEN=1,1,\"TCP\",\"broker.example\",8883,0,0");
        await dte.ExpectAsync("+QIOPEN: 1,0\r\n");
    }

    /// <summary>A message that comes, one that goes, and the sockets as they are: the system has chosen their local ports.</summary>
    private static async Task TextAsync(Ec20Fixture modem, AtDialogue dte)
    {
        await dte.CommandAsync("AT+CMGF=1;+CNMI=2,1,0,1,0;+CSMP=49,167,0,0");
        await modem.Sms.ReceiveAsync("+491701234567", "hello from outside");
        await dte.ExpectAsync("+CMTI: ");
        await dte.ExpectAsync("\r\n");
        await dte.CommandAsync("AT+CMGL=\"ALL\"");
        await dte.SendAsync("AT+CMGS=\"+491701234567\"\r");
        await dte.ExpectAsync("> ");
        await dte.SendAsync("hello from within\x1a");
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(30));
        await dte.ExpectAsync("OK\r\n");
        await dte.CommandAsync("AT+QISTATE");
        await dte.CommandAsync("AT+QSSLSTATE=4");
    }

    /// <summary>Sends, of which chance lets some fail; what comes back is read.</summary>
    private static async Task SendAsync(Ec20Fixture modem, AtDialogue dte, int times)
    {
        await using var fails = modem.Faults.Add(new FaultSettings { Type = "sendFail", Toxicity = 0.5 });
        await using var late = modem.Faults.Add(new FaultSettings { Type = "jitter", Toxicity = 0.5, Match = "QSSLRECV: ", Attributes = new() { ["mostMs"] = 300 } });
        for (var i = 0; i < times; i++)
        {
            var before = modem.Journal.Cursor;
            await dte.CommandAsync("AT+QSSLSEND=4,5");
            await dte.SendAsync("12345");
            if (!(await dte.ExpectAsync("\r\nSEND ") + await dte.ExpectAsync("\r\n")).Contains("OK", StringComparison.Ordinal))
                continue;
            await modem.Journal.WaitForAsync("+QSSLURC: \"recv\",4", AtDialogue.Patience, before);
            await dte.SendAsync("AT+QSSLRECV=4,1500\r");
            await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(350));
            await dte.TakeAllAsync();
        }
    }
}
