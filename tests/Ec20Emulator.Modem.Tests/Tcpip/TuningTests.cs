using System.Net.Sockets;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Networking.Sockets;
using Ec20Emulator.TestKit.Tcpip;
using Microsoft.Extensions.Logging.Abstractions;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>Keys of AT+QICFG that act below the sockets act on the operating system's TCP.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TuningTests
{
    private const int TcpLevel = 6;
    private const int LinuxTcpInfo = 11;

    [TestCase(1, true)]
    [TestCase(0, false)]
    public async Task WindowScale_OfAConnection_IsOfferedToThePeer(int setting, bool scales)
    {
        OnLinux();
        using var guard = new CancellationTokenSource(Guard);
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync($"AT+QICFG=\"window/scale\",{setting}");
        await modem.OpenTcpAsync(0, server);
        Assert.That(ScaleOf(await server.NextAsync(guard.Token)) > 0, Is.EqualTo(scales));
    }

    [Test]
    public async Task WindowScale_OfAListener_CountsForWhatComesIn()
    {
        OnLinux();
        await using var modem = await StartAsync();
        var port = TakenPort.Free();
        await modem.Dte.OkAsync("AT+QICFG=\"window/scale\",0");
        await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"TCP LISTENER\",\"127.0.0.1\",0,{port}", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync("127.0.0.1", port);
        await modem.Dte.ReadUntilAsync("incoming\",11");
        Assert.That(ScaleOf(client), Is.Zero);
    }

    [Test]
    public async Task Retransmission_PeerKeepsItsWindowClosed_EndsTheConnectionInTime()
    {
        OnLinux();
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("AT+QICFG=\"tcp/retranscfg\",3,5");
        await modem.OpenTcpAsync(0, server);
        _ = await server.NextAsync(guard.Token);
        var dte = new TestKit.Load.SocketDte(modem.Dte.Dte);
        var closed = false;
        dte.Urc = urc => closed = urc.Line == "+QIURC: \"closed\",0";
        try
        {
            while (await dte.SendAsync(0, new byte[1460], guard.Token))
            {
                // Fills every buffer on the way.
            }
        }
        catch (InvalidOperationException) when (closed)
        {
            // It gave up while this was still filling.
        }
        while (!closed)
            await dte.WaitForUrcAsync(guard.Token);
    }

    [Test]
    public void KeepAlive_OfASocket_IsSetAsAsked()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        TcpOptions.Apply(
            socket, new TcpTuning { KeepAlive = new TcpKeepAlive(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(30), 5) }, NullLogger.Instance);
        Assert.That(Option(SocketOptionLevel.Socket, SocketOptionName.KeepAlive), Is.Not.Zero);
        Assert.That(Option(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime), Is.EqualTo(120));
        Assert.That(Option(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval), Is.EqualTo(30));
        Assert.That(Option(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount), Is.EqualTo(5));

        int Option(SocketOptionLevel level, SocketOptionName name) => (int)socket.GetSocketOption(level, name)!;
    }

    [Test]
    public void KeepAlive_Settings_MakeTheTuning()
    {
        var settings = new Features.Tcpip.Settings.TcpSettings { KeepsAlive = true, KeepAlive = (2, 30, 5) };
        Assert.That(settings.ToTuning().KeepAlive, Is.EqualTo(new TcpKeepAlive(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(30), 5)));
        settings.Reset();
        Assert.That(settings.ToTuning(), Is.EqualTo(new TcpTuning()));
    }

    [TestCase(3, 5, 1.5)]
    [TestCase(3, 1000, 7)]
    [TestCase(12, 600, 423)]
    public void Retransmission_BackoffsAndLongestWait_AddUp(int backoffs, int longestWait, double seconds)
    {
        var settings = new Features.Tcpip.Settings.TcpSettings { Retransmission = new(backoffs, longestWait) };
        Assert.That(settings.ToTuning().UserTimeout, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    /// <summary>The scale of the window the other end offers: the low half of the byte behind the first six of Linux's tcp_info.</summary>
    private static int ScaleOf(Socket socket)
    {
        var info = new byte[104];
        socket.GetRawSocketOption(TcpLevel, LinuxTcpInfo, info);
        return info[6] & 15;
    }

    private static void OnLinux()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Ignore("looks into Linux's TCP");
    }
}
