using System.Net.Sockets;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Ftp;

/// <summary>A modem with PDP context 1 active and echo off that dials ftp.test:21, and a server there that says what the test tells it.</summary>
internal sealed class FtpScene : IAsyncDisposable
{
    private FtpScene(TestModem modem) => Modem = modem;

    public TestModem Modem { get; }

    public TestPort Dte => Modem.Dte;

    public TcpPeerServer Server { get; } = TcpPeerServer.Start(echo: false);

    /// <summary>Where passive data connections go: 10.9.8.7:2021, which is 10,9,8,7,7,229.</summary>
    public TcpPeerServer Data { get; } = TcpPeerServer.Start(echo: false);

    public static async Task<FtpScene> StartAsync()
    {
        var scene = new FtpScene(await TestModem.StartAsync(echo: false));
        scene.Modem.Map.Set(HostMapping.Parse($"ftp.test:21=127.0.0.1:{scene.Server.Port}"));
        scene.Modem.Map.Set(HostMapping.Parse($"10.9.8.7:2021=127.0.0.1:{scene.Data.Port}"));
        await scene.Dte.OkAsync("AT+QIACT=1");
        return scene;
    }

    /// <summary>Begins to open the server.</summary>
    public async Task<Socket> BeginAsync()
    {
        await Dte.OkAsync("AT+QFTPOPEN=\"ftp.test\"");
        return await Server.TakeAsync();
    }

    /// <summary>Opens the server.</summary>
    public async Task<Socket> OpenAsync()
    {
        var peer = await BeginAsync();
        await peer.SayAsync("220 ready\r\n");
        await AnswerAsync(peer, "USER anonymous", "230 in");
        await Dte.ExpectAsync("\r\n+QFTPOPEN: 0,0\r\n");
        return peer;
    }

    /// <summary>Begins a transfer, up to what the server says to PASV.</summary>
    public async Task<Socket> TransferAsync(string command, string passive = "227 (10,9,8,7,7,229)")
    {
        var peer = await OpenAsync();
        await Dte.SendAsync(command + "\r");
        await AnswerAsync(peer, "TYPE I", "200 I");
        await AnswerAsync(peer, "PASV", passive);
        return peer;
    }

    /// <summary>Hears a command, and answers.</summary>
    public static async Task AnswerAsync(Socket peer, string command, string reply)
    {
        Assert.That(await peer.HearAsync(), Is.EqualTo(command + "\r\n"));
        await peer.SayAsync(reply + "\r\n");
    }

    public async ValueTask DisposeAsync()
    {
        await Modem.DisposeAsync();
        await Server.DisposeAsync();
        await Data.DisposeAsync();
    }
}
