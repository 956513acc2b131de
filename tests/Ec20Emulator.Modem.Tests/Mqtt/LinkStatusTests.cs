using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Mqtt;

/// <summary>Ends of a connection that take a fault, or time, to come about (http-mqtt-ftp.md 4, +QMTSTAT).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LinkStatusTests
{
    [Test]
    public async Task Connack_ThatDoesNotCome_EndsWith4AfterTheTimeout()
    {
        await using var scene = await MqttScene.StartAsync();
        var peer = await scene.OpenAsync();
        await scene.Dte.OkAsync("AT+QMTCFG=\"timeout\",0,7");
        await scene.Dte.OkAsync("AT+QMTCONN=0,\"c\"");
        await peer.ReceiveAsync(17);
        await scene.WaitForAsync(0, client => client.HasSentAll);
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(6.9));
        await scene.Dte.SilenceAsync();
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(0.1));
        await scene.Dte.ExpectAsync("\r\n+QMTCONN: 0,2\r\n\r\n+QMTSTAT: 0,4\r\n");
    }

    [Test]
    public async Task Connect_TheNetworkDoesNotTake_EndsWith3()
    {
        await using var scene = await MqttScene.StartAsync();
        await scene.OpenAsync();
        scene.Modem.Modem.Faults.Add("""{"type":"stall","stream":"net"}""");
        await scene.Dte.OkAsync("AT+QMTCONN=0,\"c\"");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(5));
        await scene.Dte.ExpectAsync("\r\n+QMTCONN: 0,2\r\n\r\n+QMTSTAT: 0,3\r\n");
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public async Task Message_TheNetworkDoesNotTake_EndsWith6(int quality)
    {
        await using var scene = await MqttScene.StartAsync();
        await scene.ConnectAsync();
        scene.Modem.Modem.Faults.Add("""{"type":"stall","stream":"net"}""");
        await scene.Dte.OkAsync($"AT+QMTPUB=0,9,{quality},0,\"t\",\"x\"");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(14.9));
        await scene.Dte.SilenceAsync();
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(0.1));
        await scene.Dte.ExpectAsync("\r\n+QMTPUB: 0,9,2\r\n\r\n+QMTSTAT: 0,6\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTOPEN?", "\r\nOK\r\n");
    }

    [Test]
    public async Task Record_ThatDoesNotVerify_EndsWith7()
    {
        await using var scene = await MqttScene.StartAsync();
        await using var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { Echo = false });
        scene.Lead(server.Port);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"ciphersuite\",0,0X0035");
        await scene.Dte.OkAsync("AT+QMTCFG=\"ssl\",0,1,0");
        await scene.Dte.ExchangeAsync("AT+QMTOPEN=0,\"broker.test\",1883", "\r\nOK\r\n\r\n+QMTOPEN: 0,0\r\n");
        var connection = await server.NextConnectionAsync();
        scene.Modem.Modem.Faults.Add("""{"type":"corrupt","stream":"net","attributes":{"bytes":20}}""");
        await connection.PushAsync(new byte[64]);
        await scene.Dte.ExpectAsync("\r\n+QMTSTAT: 0,7\r\n");
    }

    [Test]
    public async Task Fault_ThatResetsTheConnection_EndsWith1()
    {
        await using var scene = await MqttScene.StartAsync();
        var peer = await scene.ConnectAsync();
        scene.Modem.Modem.Faults.Add("""{"type":"reset","stream":"net"}""");
        await peer.SendAsync(new byte[] { 0xD0, 0 });
        await scene.Dte.ExpectAsync("\r\n+QMTSTAT: 0,1\r\n");
    }

    [TestCase("""{"type":"dnsFail"}""", 4, false)]
    [TestCase("""{"type":"connectRefused"}""", -1, false)]
    [TestCase("""{"type":"noSockets"}""", -1, false)]
    [TestCase("""{"type":"tlsAlert"}""", -1, true)]
    public async Task Open_WithAFaultInTheWay_Fails(string fault, int result, bool isSecure)
    {
        await using var scene = await MqttScene.StartAsync();
        if (isSecure)
            await scene.Dte.OkAsync("AT+QMTCFG=\"ssl\",0,1,0");
        scene.Modem.Modem.Faults.Add(fault);
        await scene.Dte.ExchangeAsync("AT+QMTOPEN=0,\"broker.test\",1883", $"\r\nOK\r\n\r\n+QMTOPEN: 0,{result}\r\n");
    }

    [Test]
    public async Task Message_HeldByAFault_GoesOutWhenItIsRemoved()
    {
        await using var scene = await MqttScene.StartAsync();
        var peer = await scene.ConnectAsync();
        await using (scene.Modem.Modem.Faults.Add("""{"type":"stall","stream":"net"}"""))
        {
            await scene.Dte.OkAsync("AT+QMTPUB=0,0,0,0,\"t\",\"x\"");
            await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(14));
            await scene.Dte.SilenceAsync();
        }
        await scene.Dte.ExpectAsync("\r\n+QMTPUB: 0,0,0\r\n");
        Assert.That(await peer.ReceiveAsync(6), Is.EqualTo("0\x04\0\x01tx"u8.ToArray()));
    }

    [Test]
    public async Task Power_ThatGoes_ResetsEveryConnectionAndForgetsTheSettings()
    {
        await using var scene = await MqttScene.StartAsync();
        var peer = await scene.ConnectAsync();
        await scene.OpenAsync(5);
        await scene.Dte.OkAsync("AT+QMTCFG=\"keepalive\",0,99");
        await scene.Modem.PowerCycleAsync();
        Assert.That(async () => await peer.ReceiveAsync(0), Throws.InstanceOf<System.Net.Sockets.SocketException>());
        await scene.Dte.SendAsync("ATE0\r");
        await scene.Dte.ReadUntilAsync("OK\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTOPEN?", "\r\nOK\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTCFG=\"keepalive\",0", "\r\n+QMTCFG: \"keepalive\",120\r\n\r\nOK\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTOPEN=0,\"broker.test\",1883", "\r\nOK\r\n\r\n+QMTOPEN: 0,3\r\n");
    }

    [Test]
    public async Task NoSecret_IsLogged()
    {
        await using var scene = await MqttScene.StartAsync();
        await scene.Dte.OkAsync("AT+QMTCFG=\"aliauth\",0,\"product\",\"device\",\"h1dden\"");
        await scene.Dte.ExchangeAsync("AT+QMTCFG=\"aliauth\",9,\"product\",\"device\",\"h1dden\"", "\r\nERROR\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTCONN=0,\"c\",\"user\",\"h1dden\"", "\r\nERROR\r\n");
        Assert.That(scene.Modem.Log.Lines, Has.None.Contains("h1dden"));
    }

    [Test]
    public async Task View_ShowsTheClientsThatAreOpen()
    {
        await using var scene = await MqttScene.StartAsync();
        await scene.ConnectAsync(3);
        var figures = await scene.Modem.Modem.ReadFiguresAsync();
        Assert.That(await scene.AskAsync(3, client => Control.MqttClientSummary.Of(client)), Is.EqualTo(new Control.MqttClientSummary(3, "Connected", 1, "broker.test", 1883, false)));
        Assert.That(figures, Is.Not.Null);
    }
}
