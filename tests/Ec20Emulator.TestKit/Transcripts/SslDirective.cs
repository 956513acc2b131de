using System.Text;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Scenarios.Transcripts;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tls;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>
/// TLS servers and certificates in transcripts:
/// <c>ssl-echo at HOST:PORT</c> starts a server of every version and suite that echoes;
/// <c>ssl-server NAME at HOST:PORT</c> one that does what <c>server NAME …</c> says: <c>sends "text"</c>, <c>receives "text"</c>,
/// <c>closes</c>, <c>cuts</c> (FIN without close_notify), <c>resets</c>;
/// <c>certificate ca|second-ca|client|client-key as RAM:name</c> puts a file into the modem.
/// </summary>
public sealed class SslDirective : ITranscriptDirective
{
    private readonly List<IAsyncDisposable> _servers = [];
    private readonly Dictionary<string, SslStreamEchoServer> _named = [];
    private readonly Dictionary<string, SslStreamConnection> _connections = [];

    public async Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments)
    {
        switch (word)
        {
            case "ssl-echo":
                var echo = BouncyTlsServer.Start(new BouncyTlsServerOptions { Certificate = TestCertificates.Server });
                _servers.Add(echo);
                Map(runner.Modem, arguments, echo.Port);
                return true;
            case "ssl-server":
                var name = arguments.Split(' ')[0];
                var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { Echo = false });
                _servers.Add(server);
                _named[name] = server;
                Map(runner.Modem, arguments[name.Length..], server.Port);
                return true;
            case "certificate":
                Put(runner.Modem, arguments);
                return true;
            case "server" when _named.ContainsKey(arguments.Split(' ')[0]):
                await DirectAsync(arguments);
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
        foreach (var server in _servers)
            await server.DisposeAsync();
    }

    private static void Map(TestModem modem, string arguments, int port) =>
        modem.Map.Set(HostMapping.Parse($"{arguments.Trim()["at ".Length..].Trim()}=127.0.0.1:{port}"));

    private static void Put(TestModem modem, string arguments)
    {
        var words = arguments.Split(' ');
        byte[] content = words[0] switch
        {
            "ca" => TestCertificates.Ca.PemFile,
            "second-ca" => TestCertificates.SecondCa.PemFile,
            "client" => TestCertificates.Client.PemFile,
            "client-key" => TestCertificates.Client.KeyPemFile,
            var other => throw new FormatException($"no certificate '{other}'"),
        };
        FileName.Parse(words[2]).TryGet(out var name, out _);
        Assert.That(modem.Modem.Core.Files.Put(name!, content), Is.Null);
    }

    private async Task DirectAsync(string arguments)
    {
        var words = arguments.Split(' ', 3);
        var connection = await ConnectionAsync(words[0]);
        var text = words.Length > 2 ? Encoding.Latin1.GetBytes(TranscriptText.Unescape(words[2].Trim('"'))) : [];
        switch (words[1])
        {
            case "sends":
                await connection.PushAsync(text);
                break;
            case "receives":
                Assert.That(await connection.ReadAsync(text.Length), Is.EqualTo(text), $"what {words[0]} received");
                break;
            case "closes":
                await connection.CloseAsync();
                break;
            case "cuts":
                connection.CloseWithoutNotify();
                break;
            case "resets":
                connection.Reset();
                break;
            default:
                throw new FormatException($"a server cannot '{words[1]}'");
        }
    }

    private async Task<SslStreamConnection> ConnectionAsync(string name)
    {
        if (!_connections.TryGetValue(name, out var connection))
        {
            using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            _connections[name] = connection = await _named[name].NextConnectionAsync(guard.Token);
        }
        return connection;
    }
}
