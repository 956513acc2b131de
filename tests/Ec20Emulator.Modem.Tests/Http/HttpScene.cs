using System.Globalization;
using System.Net.Sockets;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Http;

/// <summary>A modem with PDP context 1 active, echo off and http://srv.test/ as its URL, and the server that is.</summary>
internal sealed class HttpScene : IAsyncDisposable
{
    public const string HeadEnd = "\r\n\r\n";

    public static readonly TimeSpan Guard = PeerSocket.Patience;

    private HttpScene(TestModem modem, TcpPeerServer server) => (Modem, Server) = (modem, server);

    public TestModem Modem { get; }

    public TestPort Dte => Modem.Dte;

    public TcpPeerServer Server { get; }

    public static async Task<HttpScene> StartAsync(ModemOptions? options = null)
    {
        var modem = await TestModem.StartAsync(options, echo: false);
        var scene = new HttpScene(modem, TcpPeerServer.Start(echo: false));
        scene.Lead("srv.test:80", scene.Server.Port);
        await modem.Dte.OkAsync("AT+QIACT=1");
        await scene.SetUrlAsync("http://srv.test/");
        return scene;
    }

    /// <summary>Leads HOST:PORT to a port of this computer.</summary>
    public void Lead(string address, int port) => Modem.Map.Set(HostMapping.Parse($"{address}=127.0.0.1:{port}"));

    /// <summary>Sets the URL.</summary>
    public async Task SetUrlAsync(string url)
    {
        await Dte.ExchangeAsync($"AT+QHTTPURL={url.Length.ToString(CultureInfo.InvariantCulture)}", "\r\nCONNECT\r\n");
        await Dte.SendAsync(url);
        await Dte.ExpectAsync("\r\nOK\r\n");
    }

    /// <summary>Begins a GET request and reads it at the server.</summary>
    public async Task<Socket> BeginGetAsync(string command = "AT+QHTTPGET=80")
    {
        await Dte.OkAsync(command);
        return await AcceptAsync();
    }

    /// <summary>The server's end of the next connection, the head of its first request read.</summary>
    public async Task<Socket> AcceptAsync()
    {
        var peer = await Server.TakeAsync();
        await peer.HearAsync(HeadEnd);
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        await Modem.DisposeAsync();
        await Server.DisposeAsync();
    }
}
