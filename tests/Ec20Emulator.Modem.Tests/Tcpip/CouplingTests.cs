using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>What takes the network away ends every socket, whichever port opened it and whatever its mode.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CouplingTests
{
    [TestCase("AT+CFUN=0")]
    [TestCase("AT+CFUN=4")]
    [TestCase("AT+CFUN=1,1")]
    [TestCase("AT+QPOWD=1")]
    [TestCase("AT+QPOWD=0")]
    [TestCase("AT+QIDEACT=1")]
    [TestCase("AT+CGACT=0,1")]
    [TestCase("AT+CGATT=0")]
    public async Task Command_ThatTakesTheNetworkAway_EndsAllSockets(string command)
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await StartAsync();
        var uart = await modem.AttachAsync(PortNames.Uart1);
        await uart.OkAsync("ATE0");
        await modem.OpenTcpAsync(0, server);
        await using var buffered = new ScriptedTcpPeer(server.NextAsync);
        await buffered.SendAsync("unread"u8.ToArray());
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"recv\",0\r\n");
        modem.Lead(8100, server.Port);
        await uart.ExchangeAsync($"AT+QIOPEN=1,5,\"TCP\",\"{Host}\",8100,0,2", "\r\nCONNECT\r\n");
        await using var transparent = new ScriptedTcpPeer(server.NextAsync);
        await transparent.SendAsync("raw"u8.ToArray());
        await uart.ExpectAsync("raw");

        await modem.Dte.SendAsync(command + "\r");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(60));

        Assert.That(async () => await buffered.ReceiveAsync(1), Throws.InstanceOf<System.Net.Sockets.SocketException>(), "socket in buffer mode");
        await EndsAsync(transparent);
        Assert.That(await modem.Dte.TakeAllAsync(), Does.Not.Contain("closed"));
        await modem.WaitForSocketAsync(0, socket => socket is null);
        await modem.WaitForSocketAsync(5, socket => socket is null);
    }

    /// <summary>A port that loses its modem may hang up in order before the socket is cut.</summary>
    private static async Task EndsAsync(ScriptedTcpPeer peer)
    {
        try
        {
            Assert.That(await peer.ReceiveAsync(1), Is.Empty, "transparent socket");
        }
        catch (System.Net.Sockets.SocketException)
        {
            // Cut.
        }
    }

    [Test]
    public async Task Power_CutWhileOpening_LeavesNothing()
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await StartAsync();
        modem.Lead(8000, server.Port);
        await modem.Dte.OkAsync($"AT+QIOPEN=1,0,\"TCP\",\"{Host}\",8000");
        await modem.Modem.Power.CutAsync();
        await modem.WaitForSocketAsync(0, socket => socket is null);
    }

    [Test]
    public async Task Reboot_AfterSettingsWereChanged_ForgetsThem()
    {
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("AT+QICFG=\"viewmode\",1");
        await modem.Dte.OkAsync("AT+QICFG=\"tcp/keepalive\",1,1,25,3");
        await modem.Dte.OkAsync("AT+QICFG=\"dns/cache\",0");
        await modem.Dte.OkAsync("AT+QICFG=\"recv/buffersize\",20480");
        await modem.Dte.OkAsync("AT+QISDE=0");
        await modem.PowerCycleAsync();
        await modem.Dte.TakeAllAsync();
        await modem.Dte.SendAsync("ATE0\r");
        await modem.Dte.ReadUntilAsync("OK\r\n");
        await modem.Dte.ExchangeAsync("AT+QICFG=\"viewmode\"", "\r\n+QICFG: \"viewmode\",0\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QICFG=\"tcp/keepalive\"", "\r\n+QICFG: \"tcp/keepalive\",0\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QICFG=\"dns/cache\"", "\r\n+QICFG: \"dns/cache\",1\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QICFG=\"recv/buffersize\"", "\r\n+QICFG: \"recv/buffersize\",10240\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QISDE?", "\r\n+QISDE: 1\r\n\r\nOK\r\n");
    }
}
