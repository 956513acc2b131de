using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Http;

/// <summary>A modem with PDP context 1 active, echo off and http://srv.test/ as its URL, and the server that is.</summary>
internal sealed class HttpScene : IAsyncDisposable
{
    public static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);

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
        using var guard = new CancellationTokenSource(Guard);
        var peer = await Server.NextAsync(guard.Token);
        await ReadHeadAsync(peer);
        return peer;
    }

    /// <summary>Reads a head byte by byte, so that nothing behind it is taken.</summary>
    public static async Task<string> ReadHeadAsync(Socket peer)
    {
        using var guard = new CancellationTokenSource(Guard);
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await peer.ReceiveAsync(one, guard.Token) == 0)
                Assert.Fail($"the modem closed after {head}");
            head.Append((char)one[0]);
        }
        return head.ToString();
    }

    /// <summary>The server sends text.</summary>
    public static async Task SayAsync(Socket peer, string text)
    {
        using var guard = new CancellationTokenSource(Guard);
        ReadOnlyMemory<byte> bytes = Encoding.Latin1.GetBytes(text);
        while (!bytes.IsEmpty)
            bytes = bytes[await peer.SendAsync(bytes, guard.Token)..];
    }

    /// <summary>Asserts that the modem resets the connection.</summary>
    public static async Task SeesResetAsync(Socket peer)
    {
        using var guard = new CancellationTokenSource(Guard);
        Assert.That(async () => await peer.ReceiveAsync(new byte[1], guard.Token), Throws.InstanceOf<SocketException>(), "the server waits for a reset");
    }

    public async ValueTask DisposeAsync()
    {
        await Modem.DisposeAsync();
        await Server.DisposeAsync();
    }
}
