using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Http;

/// <summary>What takes the network away, and faults on it, hold for HTTP as for sockets.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CouplingTests
{
    [TestCase("AT+CFUN=0")]
    [TestCase("AT+CFUN=4")]
    [TestCase("AT+QIDEACT=1")]
    [TestCase("AT+CGACT=0,1")]
    [TestCase("AT+CGATT=0")]
    public async Task Command_ThatTakesTheContextAway_EndsTheRequest(string command)
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await scene.Dte.SendAsync(command + "\r");
        await peer.SeesResetAsync();
        Assert.That(await scene.Dte.TakeAllAsync(), Does.StartWith("\r\nOK\r\n").And.EndsWith("\r\n+QHTTPGET: 709\r\n"));
    }

    [TestCase("AT+QPOWD=0")]
    [TestCase("AT+CFUN=1,1")]
    public async Task Command_ThatEndsThePower_EndsTheRequestWithoutAWord(string command)
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await scene.Dte.SendAsync(command + "\r");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(100));
        await peer.SeesResetAsync();
        Assert.That(await scene.Dte.TakeAllAsync(), Does.Not.Contain("QHTTP"));
    }

    [Test]
    public async Task Power_CutWhileAFileIsFilled_LeavesNothingBehind()
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nthe beginning");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200,100\r\n");
        await scene.Dte.OkAsync("AT+QHTTPCFG=\"contenttype\",2");
        await scene.Dte.OkAsync("AT+QHTTPREADFILE=\"UFS:part\"");
        await scene.Modem.PowerCycleAsync();
        await peer.SeesResetAsync();
        await scene.Dte.SendAsync("ATE0\r");
        await scene.Dte.ReadUntilAsync("OK\r\n");
        await scene.Dte.ExchangeAsync("AT+QFOPEN?", "\r\nOK\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPURL?", "\r\n+CME ERROR: 712\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPREAD", "\r\n+CME ERROR: 705\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPCFG=\"contenttype\"", "\r\n+QHTTPCFG: \"contenttype\",0\r\n\r\nOK\r\n");
        await scene.Dte.SilenceAsync();
    }

    [TestCase("dnsFail", 714)]
    [TestCase("connectRefused", 716)]
    [TestCase("noSockets", 715)]
    [TestCase("reset", 718)]
    public async Task Fault_OnTheNetwork_HasItsCode(string fault, int code)
    {
        await using var scene = await HttpScene.StartAsync();
        scene.Modem.Modem.Faults.Add(new FaultSettings { Type = fault, Stream = fault == "reset" ? FaultLocation.Net : null });
        await scene.Dte.ExchangeAsync("AT+QHTTPGET=80", $"\r\nOK\r\n\r\n+QHTTPGET: {code}\r\n");
    }

    [TestCase("tlsAlert", 716)]
    [TestCase("reset", 716)]
    public async Task Fault_OnTls_HasItsCode(string fault, int code)
    {
        await using var scene = await HttpScene.StartAsync();
        scene.Lead("srv.test:443", scene.Server.Port);
        await scene.SetUrlAsync("https://srv.test/");
        scene.Modem.Modem.Faults.Add(new FaultSettings { Type = fault, Stream = fault == "reset" ? FaultLocation.Net : null });
        await scene.Dte.ExchangeAsync("AT+QHTTPGET=80", $"\r\nOK\r\n\r\n+QHTTPGET: {code}\r\n");
    }

    [Test]
    public async Task Fault_Latency_PassesByTheClockOfTheModem()
    {
        await using var scene = await HttpScene.StartAsync();
        scene.Modem.Modem.Faults.Add(new FaultSettings { Type = "latency", Stream = FaultLocation.Net, Attributes = new JsonObject { ["delayMs"] = 5000 } });
        await scene.Dte.OkAsync("AT+QHTTPGET=65535");
        using var guard = new CancellationTokenSource(HttpScene.Guard);
        var peer = await scene.Server.NextAsync(guard.Token);
        var head = peer.HearAsync(HttpScene.HeadEnd);
        while (!head.IsCompleted)
        {
            await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
        Assert.That(await head, Does.StartWith("GET / HTTP/1.1\r\n"));
    }

    [Test]
    public async Task Fault_Stall_EndsInTheTimeTheHostGave()
    {
        await using var scene = await HttpScene.StartAsync();
        scene.Modem.Modem.Faults.Add(new FaultSettings { Type = "stall", Stream = FaultLocation.Net });
        await scene.Dte.OkAsync("AT+QHTTPGET=30");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(30));
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 702\r\n");
    }

    [Test]
    public async Task Policy_ThatKeepsTheModemOnThisComputer_HoldsForHttp()
    {
        await using var scene = await HttpScene.StartAsync();
        await scene.SetUrlAsync("http://198.51.100.1/");
        await scene.Dte.ExchangeAsync("AT+QHTTPGET=80", "\r\nOK\r\n\r\n+QHTTPGET: 716\r\n");
    }

    [Test]
    public async Task Bytes_OfHttp_CountForTheContexts()
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200,0\r\n");
        await scene.Dte.ExchangeAsync("AT+QGDCNT?", "\r\n+QGDCNT: 99,38\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Call_OverGsm_LeavesNoRoomForData()
    {
        await using var scene = await HttpScene.StartAsync();
        var air = scene.Modem.Modem.Assembly.Network.Registration.Air;
        await scene.Modem.Modem.Core.Mailbox.TellAsync(() => air.Cells.Add(air.Cells[0] with { Access = RadioAccess.Gsm }));
        await scene.Dte.OkAsync("AT+QCFG=\"nwscanmode\",1");
        await scene.Modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        await scene.Dte.TakeAllAsync();
        await scene.Modem.Modem.Calls.RingAsync("10086");
        await scene.Dte.ExpectAsync("\r\nRING\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPGET=80", "\r\n+CME ERROR: 724\r\n");
        await scene.Dte.OkAsync("ATA");
        await scene.Dte.ExchangeAsync("AT+QHTTPPOST=1", "\r\n+CME ERROR: 725\r\n");
    }

    [Test]
    public async Task Context_OnItsWay_KeepsTheNetworkBusy()
    {
        await using var scene = await HttpScene.StartAsync(new ModemOptions { Delays = new DelayProfile { Deactivation = TimeSpan.FromSeconds(5) } });
        var other = await scene.Modem.AttachAsync(Engine.PortNames.Uart1);
        await other.BeginAsync("AT+QIDEACT=1");
        await scene.Dte.ExchangeAsync("AT+QHTTPGET=80", "\r\nOK\r\n\r\n+QHTTPGET: 706\r\n");
    }
}
