using System.Globalization;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Networks;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

/// <summary>A modem with PDP context 1 active, echo off, suite 0X0035 in all SSL contexts, and a server it dials as srv.test:443.</summary>
internal sealed class SslScene : IAsyncDisposable
{
    public const string Opened = "\r\nOK\r\n\r\n+QSSLOPEN: 4,0\r\n";

    private readonly HostMap _map;

    private SslScene(TestModem modem, HostMap map, TamperedNetwork network, SslStreamEchoServer server) =>
        (Modem, _map, Network, Server) = (modem, map, network, server);

    public TestModem Modem { get; }

    public TestPort Dte => Modem.Dte;

    public TamperedNetwork Network { get; }

    public SslStreamEchoServer Server { get; }

    public static async Task<SslScene> StartAsync(SslStreamEchoOptions? server = null, ModemOptions? options = null)
    {
        var map = new HostMap();
        var network = new TamperedNetwork(new OsNetwork(new OsNetworkOptions { Map = map, Policy = NetworkPolicy.Loopback }, TimeProvider.System));
        var modem = await TestModem.StartAsync(options, echo: false, network: network);
        var scene = new SslScene(modem, map, network, SslStreamEchoServer.Start(server ?? new SslStreamEchoOptions { Echo = false }));
        scene.Lead("srv.test", scene.Server.Port);
        await scene.Dte.OkAsync("AT+QICSGP=1,1,\"internet\"");
        await scene.Dte.OkAsync("AT+QIACT=1");
        for (var context = 0; context < 6; context++)
            await scene.Dte.OkAsync($"AT+QSSLCFG=\"ciphersuite\",{context},0X0035");
        return scene;
    }

    /// <summary>A DTE on another port, echo off.</summary>
    public async Task<TestPort> AttachAsync(string port = PortNames.Uart1)
    {
        var dte = await Modem.AttachAsync(port);
        await dte.SendAsync("ATE0\r");
        await dte.ReadUntilAsync("OK\r\n");
        return dte;
    }

    /// <summary>Leads HOST:443 to a port of this computer.</summary>
    public void Lead(string host, int port) => _map.Set(HostMapping.Parse($"{host}:443=127.0.0.1:{port}"));

    /// <summary>Leads any host and port to a port of this computer.</summary>
    public void Lead(string host, int hostPort, int port) => _map.Set(HostMapping.Parse($"{host}:{hostPort}=127.0.0.1:{port}"));

    /// <summary>Puts a file into the modem.</summary>
    public void Put(string path, byte[] content) =>
        Assert.That(Modem.Modem.Assembly.Files.Store.Put(FileName.Parse(path).Value, content), Is.Null);

    /// <summary>Opens a connection and hands out the server's end of it.</summary>
    public async Task<SslStreamConnection> OpenAsync(int id = 4, int mode = 0, int sslContext = 1, string host = "srv.test", TestPort? on = null)
    {
        await (on ?? Dte).ExchangeAsync(
            $"AT+QSSLOPEN=1,{sslContext},{id},\"{host}\",443,{mode}", mode == 2 ? "\r\nCONNECT\r\n" : $"\r\nOK\r\n\r\n+QSSLOPEN: {id},0\r\n");
        return await NextConnectionAsync();
    }

    /// <summary>Opens and expects a code.</summary>
    public Task OpenFailsAsync(int code, int id = 4, int sslContext = 1, string host = "srv.test") => Dte.ExchangeAsync(
        $"AT+QSSLOPEN=1,{sslContext},{id},\"{host}\",443,0", $"\r\nOK\r\n\r\n+QSSLOPEN: {id},{code}\r\n");

    /// <summary>The server's end of the connection just opened.</summary>
    public async Task<SslStreamConnection> NextConnectionAsync() => await Server.NextConnectionAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Sends counted data behind the prompt; the answer is left to be read.</summary>
    public static async Task TypeAsync(TestPort dte, int id, string data)
    {
        await dte.ExchangeAsync($"AT+QSSLSEND={id},{data.Length.ToString(CultureInfo.InvariantCulture)}", "\r\n> ");
        await dte.SendAsync(data);
    }

    /// <summary>Asserts what AT+QIGETERROR answers.</summary>
    public Task ExpectErrorAsync(int code, string text, TestPort? on = null) =>
        (on ?? Dte).ExchangeAsync("AT+QIGETERROR", $"\r\n+QIGETERROR: {code},{text}\r\n\r\nOK\r\n");

    /// <summary>Asserts that a part of the log tells a story.</summary>
    public void ExpectLog(string part) => Assert.That(Modem.Log.Lines, Has.Some.Contains(part));

    public async ValueTask DisposeAsync()
    {
        await Modem.DisposeAsync();
        await Server.DisposeAsync();
    }
}
