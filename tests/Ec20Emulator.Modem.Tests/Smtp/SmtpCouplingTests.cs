using System.Net.Sockets;
using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Smtp;

/// <summary>What takes the network away, faults on it, and servers that do what they must not: nothing hangs, everything has its number.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SmtpCouplingTests
{
    [TestCase("AT+CFUN=0")]
    [TestCase("AT+CFUN=4")]
    [TestCase("AT+QIDEACT=1")]
    [TestCase("AT+CGACT=0,1")]
    [TestCase("AT+CGATT=0")]
    public async Task Command_ThatTakesTheContextAway_EndsTheMessage(string command)
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        var peer = await BeginAsync(modem, server);
        await modem.Dte.SendAsync(command + "\r");
        await peer.SeesResetAsync();
        Assert.That(await modem.Dte.TakeAllAsync(), Does.StartWith("\r\nOK\r\n").And.EndsWith("\r\n+QSMTPPUT: 657,0\r\n"));
    }

    [TestCase("AT+QPOWD=0")]
    [TestCase("AT+CFUN=1,1")]
    public async Task Command_ThatEndsThePower_EndsTheMessageWithoutAWord(string command)
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        var peer = await BeginAsync(modem, server);
        await modem.Dte.SendAsync(command + "\r");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(100));
        await peer.SeesResetAsync();
        Assert.That(await modem.Dte.TakeAllAsync(), Does.Not.Contain("QSMTP"));
    }

    [Test]
    public async Task Power_Cut_ForgetsSettingsAndDraft()
    {
        await using var modem = await SmtpScene.StartAsync(1);
        await modem.PowerCycleAsync();
        await modem.Dte.SendAsync("ATE0\r");
        await modem.Dte.ReadUntilAsync("OK\r\n");
        await modem.Dte.ExchangeAsync("AT+QSMTPDST?", "\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QSMTPCFG=\"sender\"", "\r\n+QSMTPCFG: \"sender\",\"\",\"\"\r\n\r\nOK\r\n");
    }

    [TestCase("dnsFail", "653,0")]
    [TestCase("connectRefused", "654,0")]
    [TestCase("noSockets", "654,0")]
    public async Task Fault_OnTheNetwork_HasItsCode(string fault, string result)
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        modem.Modem.Faults.Add(new FaultSettings { Type = fault });
        await SmtpScene.PutAsync(modem.Dte, result);
    }

    [TestCase("tlsAlert")]
    [TestCase("reset")]
    public async Task Fault_OnTls_HasItsCode(string fault)
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        await modem.Dte.OkAsync("AT+QSMTPCFG=\"ssltype\",1");
        modem.Modem.Faults.Add(new FaultSettings { Type = fault, Stream = fault == "reset" ? FaultLocation.Net : null });
        await SmtpScene.PutAsync(modem.Dte, "665,0");
    }

    [Test]
    public async Task Fault_Reset_BreaksTheDialogue()
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        modem.Modem.Faults.Add(new FaultSettings { Type = "reset", Stream = FaultLocation.Net });
        await modem.Dte.OkAsync("AT+QSMTPPUT=300");
        await (await server.TakeAsync()).SayAsync("220 ready\r\n");
        await modem.Dte.ExpectAsync("\r\n+QSMTPPUT: 654,0\r\n");
    }

    [Test]
    public async Task Fault_Stall_EndsInTheTimeTheHostGave()
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        modem.Modem.Faults.Add(new FaultSettings { Type = "stall", Stream = FaultLocation.Net });
        await modem.Dte.OkAsync("AT+QSMTPPUT=30");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(30));
        await modem.Dte.ExpectAsync("\r\n+QSMTPPUT: 658,0\r\n");
    }

    [Test]
    public async Task Fault_Latency_PassesByTheClockOfTheModem()
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        modem.Modem.Faults.Add(new FaultSettings { Type = "latency", Stream = FaultLocation.Net, Attributes = new JsonObject { ["delayMs"] = 5000 } });
        await modem.Dte.OkAsync("AT+QSMTPPUT=65535");
        var peer = await server.TakeAsync();
        await peer.SayAsync("220 ready\r\n");
        var line = peer.HearAsync();
        while (!line.IsCompleted)
        {
            await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
        Assert.That(await line, Does.StartWith("EHLO "));
    }

    [TestCase("garbage\r\n", "651,0")]
    [TestCase("\r\n", "651,0")]
    [TestCase("999 too much\r\n", "651,0")]
    [TestCase("22", "656,0")]
    [TestCase("", "656,0")]
    [TestCase("220-begun\r\n", "656,0")]
    [TestCase("354 go on\r\n", "660,354")]
    public async Task Greeting_ThatIsNone_HasItsCode(string greeting, string result)
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        await modem.Dte.OkAsync("AT+QSMTPPUT=300");
        var peer = await server.TakeAsync();
        await peer.SayAsync(greeting);
        peer.Shutdown(SocketShutdown.Send);
        await modem.Dte.ExpectAsync($"\r\n+QSMTPPUT: {result}\r\n");
    }

    [TestCase("220 ", "x")]
    [TestCase("", "220-x\r\n")]
    public async Task Greeting_WithoutEnd_IsCutShort(string beginning, string again)
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        await modem.Dte.OkAsync("AT+QSMTPPUT=300");
        var flood = (await server.TakeAsync()).FloodAsync(beginning, again);
        await modem.Dte.ExpectAsync("\r\n+QSMTPPUT: 651,0\r\n");
        await flood;
    }

    [Test]
    public async Task Words_InTheClearBehindStartTls_AreNotHeard()
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        await modem.Dte.OkAsync("AT+QSMTPCFG=\"ssltype\",2");
        var peer = await BeginAsync(modem, server);
        await peer.SayAsync("250-mail.test\r\n250 STARTTLS\r\n");
        Assert.That(await peer.HearAsync(), Is.EqualTo("STARTTLS\r\n"));
        await peer.SayAsync("220 go\r\n250-mail.test\r\n250 AUTH LOGIN\r\n");
        // What the modem sends next is a ClientHello.
        var first = new byte[1];
        using var guard = new CancellationTokenSource(PeerSocket.Patience);
        await peer.ReceiveAsync(first, guard.Token);
        Assert.That(first[0], Is.EqualTo(22));
        peer.Dispose();
        await modem.Dte.ExpectAsync("\r\n+QSMTPPUT: 665,0\r\n");
    }

    [Test]
    public async Task Client_AtWork_IsSeenFromOutside()
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await SmtpScene.StartAsync(server.Port);
        var peer = await BeginAsync(modem, server);
        Assert.That(await LookAsync(modem), Is.EqualTo(new SmtpSummary("Sending", "smtp.test:25", 1, 0, 1, 0, 0)));
        await peer.SayAsync("421 not now\r\n");
        await modem.Dte.ExpectAsync("\r\n+QSMTPPUT: 666,421\r\n");
        Assert.That(await LookAsync(modem), Is.EqualTo(new SmtpSummary("None", "smtp.test:25", 1, 0, 1, 0, 0)));
        // 220 ready, 421 not now; EHLO [10.62.24.33]
        await modem.Dte.ExchangeAsync("AT+QGDCNT?", "\r\n+QGDCNT: 20,24\r\n\r\nOK\r\n");
    }

    private static async Task<object> LookAsync(TestModem modem) => (await modem.Modem.ReadAsync()).Parts["smtp"];

    /// <summary>Begins to send, up to the modem's EHLO.</summary>
    private static async Task<Socket> BeginAsync(TestModem modem, TcpPeerServer server)
    {
        await modem.Dte.OkAsync("AT+QSMTPPUT=300");
        var peer = await server.TakeAsync();
        await peer.SayAsync("220 ready\r\n");
        Assert.That(await peer.HearAsync(), Does.StartWith("EHLO "));
        return peer;
    }
}
