using System.Net;
using System.Net.Sockets;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>Listeners under many connections, and opened again and again.</summary>
internal sealed class ListenerTests
{
    [Test]
    public async Task Listener_ThreeHundredConnectionsInARow_KeepsElevenAndDropsTheRest()
    {
        await using var modem = await StartAsync();
        var port = TakenPort.Free();
        await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"TCP LISTENER\",\"127.0.0.1\",0,{port}", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
        var clients = new List<ScriptedTcpPeer>();
        try
        {
            for (var i = 0; i < 300; i++)
            {
                var client = await ScriptedTcpPeer.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
                clients.Add(client);
                await modem.Dte.ExpectAsync(i < 11
                    ? $"\r\n+QIURC: \"incoming\",{11 - i},0,\"127.0.0.1\",{client.LocalPort}\r\n"
                    : "\r\n+QIURC: \"incoming full\"\r\n");
            }
            foreach (var dropped in clients[11..])
                Assert.That(async () => await dropped.ReceiveAsync(1), Throws.InstanceOf<SocketException>());
            for (var i = 0; i < 11; i++)
            {
                await clients[i].SendAsync("x"u8.ToArray());
                await modem.Dte.ExpectAsync($"\r\n+QIURC: \"recv\",{11 - i}\r\n");
            }
        }
        finally
        {
            foreach (var client in clients)
                await client.DisposeAsync();
        }
    }

    [Test]
    public async Task Listener_ConnectionsThatComeAndGo_GiveTheirIdsBack()
    {
        await using var modem = await StartAsync();
        var port = TakenPort.Free();
        await modem.Dte.OkAsync("AT+QICFG=\"passiveclosed\",1");
        await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"TCP LISTENER\",\"127.0.0.1\",0,{port}", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
        for (var i = 0; i < 100; i++)
        {
            await using var client = await ScriptedTcpPeer.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
            await modem.Dte.ExpectAsync($"\r\n+QIURC: \"incoming\",11,0,\"127.0.0.1\",{client.LocalPort}\r\n");
            if (i % 2 == 0)
                await client.CloseAsync();
            else
                await client.ResetAsync();
            await modem.Dte.ExpectAsync("\r\n+QIURC: \"closed\",11\r\n");
            await modem.WaitForSocketAsync(11, socket => socket is null);
        }
    }

    [TestCase("TCP LISTENER")]
    [TestCase("UDP SERVICE")]
    public async Task Close_OfAServer_FreesItsPortAtOnce(string service)
    {
        await using var modem = await StartAsync();
        var port = TakenPort.Free();
        for (var i = 0; i < 50; i++)
        {
            await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"{service}\",\"127.0.0.1\",0,{port}", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
            await modem.Dte.OkAsync("AT+QICLOSE=0");
        }
    }

    [Test]
    public async Task Listener_OpenedAgainBesideItsOldConnections_Works()
    {
        await using var modem = await StartAsync();
        var port = TakenPort.Free();
        var clients = new List<ScriptedTcpPeer>();
        for (var i = 0; i < 3; i++)
        {
            await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"TCP LISTENER\",\"127.0.0.1\",0,{port}", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
            var client = await ScriptedTcpPeer.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
            await modem.Dte.ExpectAsync($"\r\n+QIURC: \"incoming\",{11 - i},0,\"127.0.0.1\",{client.LocalPort}\r\n");
            await modem.Dte.OkAsync("AT+QICLOSE=0");
            await client.SendAsync("x"u8.ToArray());
            await modem.Dte.ExpectAsync($"\r\n+QIURC: \"recv\",{11 - i}\r\n");
            clients.Add(client);
        }
        foreach (var client in clients)
            await client.DisposeAsync();
    }
}
