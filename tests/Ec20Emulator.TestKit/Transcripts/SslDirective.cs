using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tls;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>
/// TLS servers and certificates in transcripts:
/// <c>ssl-echo at HOST:PORT [after N]</c> starts a server of every version and suite that echoes, the first N bytes left out;
/// <c>ssl-server NAME at HOST:PORT</c> one that does what <c>server NAME …</c> says: <c>sends ["N"] "text"</c>,
/// <c>receives [N] "text"</c>, <c>closes</c>, <c>closes-after-client</c>, <c>cuts</c> (FIN without close_notify), <c>resets</c>,
/// <c>is-reset</c>; N repeats the text;
/// <c>stalling-server at HOST:PORT</c> one that accepts and says nothing; <c>closed-port at HOST:PORT</c> refuses;
/// <c>certificate ca|second-ca|client|client-key as RAM:name</c> puts a file into the modem.
/// </summary>
public sealed class SslDirective : ITranscriptDirective
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<IAsyncDisposable> _servers = [];
    private readonly List<IDisposable> _closedPorts = [];
    private readonly Dictionary<string, SslStreamEchoServer> _named = [];
    private readonly Dictionary<string, SslStreamConnection> _connections = [];

    public async Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments)
    {
        var words = arguments.Split(' ');
        switch (word)
        {
            case "ssl-echo":
                var silent = words.Length > 2 ? int.Parse(words[3], CultureInfo.InvariantCulture) : 0;
                var echo = BouncyTlsServer.Start(new BouncyTlsServerOptions { Certificate = TestCertificates.Server, SilentBytes = silent });
                _servers.Add(echo);
                Map(runner.Modem, words[1], echo.Port);
                return true;
            case "ssl-server":
                var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { Echo = false });
                _servers.Add(server);
                _named[words[0]] = server;
                Map(runner.Modem, words[2], server.Port);
                return true;
            case "stalling-server":
                var stalling = ScriptedTlsPeer.Start(connection => connection.ReadToEndAsync());
                _servers.Add(stalling);
                Map(runner.Modem, words[1], stalling.Port);
                return true;
            case "closed-port":
                var closed = new Socket(SocketType.Stream, ProtocolType.Tcp);
                _closedPorts.Add(closed);
                closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
                Map(runner.Modem, words[1], ((IPEndPoint)closed.LocalEndPoint!).Port);
                return true;
            case "certificate":
                Put(runner.Modem, words[0], words[2]);
                return true;
            case "server" when _named.ContainsKey(words[0]):
                await DirectAsync(arguments).WaitAsync(Patience);
                await runner.Modem.Modem.WhenIdleAsync();
                return true;
            default:
                return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections.Values)
            connection.Dispose();
        foreach (var closed in _closedPorts)
            closed.Dispose();
        foreach (var server in _servers)
            await server.DisposeAsync();
    }

    private static void Map(TestModem modem, string address, int port) =>
        modem.Map.Set(HostMapping.Parse($"{address}=127.0.0.1:{port}"));

    private static void Put(TestModem modem, string which, string path)
    {
        byte[] content = which switch
        {
            "ca" => TestCertificates.Ca.PemFile,
            "second-ca" => TestCertificates.SecondCa.PemFile,
            "client" => TestCertificates.Client.PemFile,
            "client-key" => TestCertificates.Client.KeyPemFile,
            var other => throw new FormatException($"no certificate '{other}'"),
        };
        FileName.Parse(path).TryGet(out var name, out _);
        Assert.That(modem.Modem.Assembly.Files.Store.Put(name!, content), Is.Null);
    }

    private async Task DirectAsync(string arguments)
    {
        var words = arguments.Split(' ', 3);
        var connection = await ConnectionAsync(words[0]);
        var text = words.Length > 2 ? QuotedText.Repeated(words[2]) : [];
        switch (words[1])
        {
            case "sends":
                await connection.PushAsync(text);
                break;
            case "receives":
                Assert.That(Encoding.Latin1.GetString(await connection.ReadAsync(text.Length)), Is.EqualTo(Encoding.Latin1.GetString(text)), $"what {words[0]} received");
                break;
            case "closes":
                await connection.CloseAsync();
                break;
            case "closes-after-client":
                _ = CloseAfterAsync(connection);
                break;
            case "cuts":
                connection.CloseWithoutNotify();
                break;
            case "resets":
                connection.Reset();
                break;
            case "is-reset":
                await Assert.ThrowsAsync<IOException>(() => connection.ReadToEndAsync());
                break;
            default:
                throw new FormatException($"a server cannot '{words[1]}'");
        }
    }

    private static async Task CloseAfterAsync(SslStreamConnection connection)
    {
        try
        {
            await connection.ReadToEndAsync();
            await connection.CloseAsync();
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException or SocketException or InvalidOperationException)
        {
            // The modem did not close in order, which the dialogue shows, or the dialogue is over.
        }
    }

    private async Task<SslStreamConnection> ConnectionAsync(string name)
    {
        if (!_connections.TryGetValue(name, out var connection))
        {
            using var guard = new CancellationTokenSource(Patience);
            _connections[name] = connection = await _named[name].NextConnectionAsync(guard.Token);
        }
        return connection;
    }
}
