using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Ftp;

/// <summary>Faults on the network hold for FTP as for sockets; what it does is counted and seen.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FtpCouplingTests
{
    [TestCase("dnsFail", 604)]
    [TestCase("connectRefused", 602)]
    [TestCase("noSockets", 602)]
    public async Task Fault_AtTheOpen_HasItsCode(string fault, int code)
    {
        await using var scene = await FtpScene.StartAsync();
        scene.Modem.Modem.Faults.Add(new FaultSettings { Type = fault });
        await scene.Dte.ExchangeAsync("AT+QFTPOPEN=\"ftp.test\"", $"\r\nOK\r\n\r\n+QFTPOPEN: {code},0\r\n");
    }

    [TestCase("tlsAlert")]
    [TestCase("reset")]
    public async Task Fault_OnTls_HasItsCode(string fault)
    {
        await using var scene = await FtpScene.StartAsync();
        await scene.Dte.OkAsync("AT+QFTPCFG=\"ssltype\",1");
        scene.Modem.Modem.Faults.Add(new FaultSettings { Type = fault, Stream = fault == "reset" ? FaultLocation.Net : null });
        await scene.Dte.ExchangeAsync("AT+QFTPOPEN=\"ftp.test\"", "\r\nOK\r\n\r\n+QFTPOPEN: 631,0\r\n");
    }

    [Test]
    public async Task Fault_Reset_EndsTheControlConnection()
    {
        await using var scene = await FtpScene.StartAsync();
        await scene.OpenAsync();
        scene.Modem.Modem.Faults.Add(new FaultSettings { Type = "reset", Stream = FaultLocation.Net });
        await scene.Dte.ExchangeAsync("AT+QFTPPWD", "\r\nOK\r\n\r\n+QFTPPWD: 606,0\r\n");
    }

    [Test]
    public async Task Fault_ConnectRefused_HoldsForDataConnections()
    {
        await using var scene = await FtpScene.StartAsync();
        var peer = await scene.OpenAsync();
        scene.Modem.Modem.Faults.Add(new FaultSettings { Type = "connectRefused" });
        await scene.Dte.OkAsync("AT+QFTPGET=\"f\",\"RAM:f\"");
        await FtpScene.AnswerAsync(peer, "TYPE I", "200 I");
        await FtpScene.AnswerAsync(peer, "PASV", "227 (10,9,8,7,7,229)");
        await scene.Dte.ExpectAsync("\r\n+QFTPGET: 607,0\r\n");
    }

    [Test]
    public async Task Fault_Stall_EndsInTheTimeOfTheSettings()
    {
        await using var scene = await FtpScene.StartAsync();
        await scene.OpenAsync();
        await scene.Dte.OkAsync("AT+QFTPCFG=\"rsptimeout\",20");
        scene.Modem.Modem.Faults.Add(new FaultSettings { Type = "stall", Stream = FaultLocation.Net });
        await scene.Dte.OkAsync("AT+QFTPPWD");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(20));
        await scene.Dte.ExpectAsync("\r\n+QFTPPWD: 609,0\r\n");
    }

    [Test]
    public async Task Fault_Latency_PassesByTheClockOfTheModem()
    {
        await using var scene = await FtpScene.StartAsync();
        var peer = await scene.OpenAsync();
        scene.Modem.Modem.Faults.Add(new FaultSettings { Type = "latency", Stream = FaultLocation.Net, Attributes = new JsonObject { ["delayMs"] = 5000 } });
        await scene.Dte.OkAsync("AT+QFTPPWD");
        var line = peer.HearAsync();
        while (!line.IsCompleted)
        {
            await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
        Assert.That(await line, Is.EqualTo("PWD\r\n"));
    }

    [Test]
    public async Task Client_AtWork_IsSeenFromOutside_AndItsBytesCount()
    {
        await using var scene = await FtpScene.StartAsync();
        Assert.That((await scene.Modem.Modem.ReadAsync()).Parts, Does.Not.ContainKey("ftp"));
        var peer = await scene.TransferAsync("AT+QFTPGET=\"f\",\"RAM:f\"");
        await FtpScene.AnswerAsync(peer, "RETR f", "150 here");
        var data = await scene.Data.TakeAsync();
        await data.SayAsync("hello");
        Assert.That((await scene.Modem.Modem.ReadAsync()).Parts["ftp"], Is.EqualTo(new FtpSummary("Transferring", "ftp.test:21", 1, false, 0)));
        data.Dispose();
        await peer.SayAsync("226 done\r\n");
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QFTPGET: 0,5\r\n");
        Assert.That((await scene.Modem.Modem.ReadAsync()).Parts["ftp"], Is.EqualTo(new FtpSummary("Idle", "ftp.test:21", 1, false, 5)));
        // USER anonymous, TYPE I, PASV, RETR f; 220 ready, 230 in, 200 I, 227 (10,9,8,7,7,229), 150 here, hello, 226 done
        await scene.Dte.ExchangeAsync("AT+QGDCNT?", "\r\n+QGDCNT: 38,73\r\n\r\nOK\r\n");
    }
}
