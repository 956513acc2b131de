using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Testing.Tls;

namespace Ec20Emulator.Testing.Tests.Faults;

/// <summary>Faults that meet commands, prompts and sends.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CommandFaultTests
{
    private static Task<Ec20Fixture> StartAsync() => Ec20.StartAsync(o => o.ManualClock());

    [Test]
    public async Task CommandError_ForOneCommand_LeavesTheOthersAlone()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await using (modem.Faults.CommandError("^AT\\+QIACT=1$", times: 1, cme: 100))
        {
            Assert.That(await dte.CommandAsync("AT+QIACT=2"), Does.EndWith("\r\nOK\r\n"));
            Assert.That(await dte.CommandAsync("AT+QIACT=1"), Does.EndWith("\r\n+CME ERROR: 100\r\n"));
            Assert.That(await dte.CommandAsync("AT+QIACT=1"), Does.EndWith("\r\nOK\r\n"));
        }
    }

    [TestCase(false, "+QIACT: 1")]
    [TestCase(true, "")]
    public async Task CommandSilence_ToldWhetherToActAllTheSame_DoesSo(bool carriedOut, string unexpected)
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.CommandSilence("QIACT=1", times: 1, carriedOut);
        await dte.SendAsync("AT+QIACT=1\r");
        await modem.Clock.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.That(await dte.TakeAllAsync(), Is.EqualTo("AT+QIACT=1\r"));
        var state = await dte.CommandAsync("AT+QIACT?");
        Assert.That(state.Contains("+QIACT: 1", StringComparison.Ordinal), Is.EqualTo(carriedOut), unexpected);
    }

    [Test]
    public async Task CommandError_ForAtAlone_MeetsIt()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.CommandError("^AT$", times: 1);
        Assert.That(await dte.CommandAsync("AT+CSQ"), Does.EndWith("\r\nOK\r\n"));
        Assert.That(await dte.CommandAsync("AT"), Is.EqualTo("AT\r\r\nERROR\r\n"));
        Assert.That(await dte.CommandAsync("AT"), Is.EqualTo("AT\r\r\nOK\r\n"));
    }

    [Test]
    public async Task PromptDelay_OfThreeSeconds_LosesWhatIsTypedTooEarly()
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await ConnectedAsync(server);
        await using var dte = modem.Dte;
        modem.Fixture.Faults.PromptDelay(TimeSpan.FromSeconds(3), times: 1);
        await dte.SendAsync("AT+QSSLSEND=4\r");
        await modem.Fixture.Clock.AdvanceAsync(TimeSpan.FromSeconds(2.999));
        Assert.That(await dte.TakeAllAsync(), Is.EqualTo("AT+QSSLSEND=4\r"));
        await dte.SendAsync("early");
        await modem.Fixture.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        Assert.That(await dte.TakeAllAsync(), Is.EqualTo("\r\n> "));
        Assert.That(await SendAsync(dte, "late"), Does.StartWith("late\r\nSEND OK"));
        await modem.Fixture.Journal.WaitForAsync("\"recv\",4", AtDialogue.Patience);
        Assert.That(await dte.CommandAsync("AT+QSSLRECV=4,100"), Does.Contain("+QSSLRECV: 4\r\nlate\r\n"));
    }

    [Test]
    public async Task PromptMissing_ForASend_TakesTheDataAllTheSame()
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await ConnectedAsync(server);
        await using var dte = modem.Dte;
        modem.Fixture.Faults.Add(new FaultSettings { Type = "promptMissing" });
        await dte.SendAsync("AT+QSSLSEND=4\r");
        await modem.Fixture.Clock.SettleAsync();
        Assert.That(await dte.TakeAllAsync(), Is.EqualTo("AT+QSSLSEND=4\r"));
        Assert.That(await SendAsync(dte, "data"), Does.Contain("SEND OK"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task LineTypedWhileAMessageIsSent_IsAnsweredAfterIt_ByADeafModemNot(bool isDeaf)
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().TypicalDelays());
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("ATE0");
        await dte.CommandAsync("AT+CMGF=1");
        if (isDeaf)
            modem.Faults.Add(new FaultSettings { Type = "deafWhileBusy", Match = "CMGS" });
        await dte.SendAsync("AT+CMGS=\"10086\"\r");
        await modem.Clock.SettleAsync();
        await dte.SendAsync("hello\x1a");
        await modem.Clock.SettleAsync();
        await dte.TakeAllAsync();
        await dte.SendAsync("AT+GMM\r");
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        var answers = await dte.TakeAllAsync();
        Assert.That(answers, Does.StartWith("\r\n+CMGS: ").And.Contain("\r\nOK\r\n"));
        Assert.That(answers.Contains("EC20F", StringComparison.Ordinal), Is.Not.EqualTo(isDeaf));
        Assert.That(await dte.CommandAsync("AT+GMM"), Does.Contain("EC20F"), "deaf only meanwhile");
    }

    [TestCase(false, 0)]
    [TestCase(true, 4)]
    public async Task SendFail_DeliveredOrNot_IsAnsweredAlike(bool delivered, int echoed)
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await ConnectedAsync(server);
        await using var dte = modem.Dte;
        await using (modem.Fixture.Faults.SendFail(socket: 4, times: 1, delivered))
        {
            await dte.CommandAsync("AT+QSSLSEND=4");
            Assert.That(await SendAsync(dte, "data"), Does.Contain("SEND FAIL"));
        }
        await dte.CommandAsync("AT+QSSLSEND=4");
        Assert.That(await SendAsync(dte, "more"), Does.Contain("SEND OK"));
        Assert.That(await dte.ReadAsync(4, echoed + 4), Is.EqualTo(echoed == 0 ? "more" : "datamore"));
    }

    [Test]
    public async Task BufferFull_OfTenBytes_RefusesWhatDoesNotFit()
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await ConnectedAsync(server);
        await using var dte = modem.Dte;
        modem.Fixture.Faults.Add(new FaultSettings { Type = "bufferFull", Attributes = new JsonObject { ["capacity"] = 10 } });
        await dte.CommandAsync("AT+QSSLSEND=4");
        Assert.That(await SendAsync(dte, "eleven char"), Does.Contain("SEND FAIL"));
        await dte.CommandAsync("AT+QSSLSEND=4");
        Assert.That(await SendAsync(dte, "ten chars!"), Does.Contain("SEND OK"));
    }

    private static async Task<string> SendAsync(AtDialogue dte, string text)
    {
        await dte.SendAsync(text + "\x1a");
        var answer = await dte.ExpectAsync("\r\nSEND ");
        return answer + await dte.ExpectAsync("\r\n");
    }

    private static async Task<Connected> ConnectedAsync(TestTlsServer server)
    {
        var modem = await Ec20.StartAsync(o => o.ManualClock().Map("broker.example:8883", server.EndPoint));
        var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        await dte.CommandAsync("AT+QSSLOPEN=1,1,4,\"broker.example\",8883,0");
        await dte.ExpectAsync("+QSSLOPEN: 4,0\r\n");
        return new Connected(modem, dte);
    }

    private sealed record Connected(Ec20Fixture Fixture, AtDialogue Dte) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Fixture.DisposeAsync();
    }
}
