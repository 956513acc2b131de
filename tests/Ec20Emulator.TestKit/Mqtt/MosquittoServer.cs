using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Tcpip;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.TestKit.Mqtt;

/// <summary>
/// Debian's mosquitto on loopback, with its own clients on the other side. It keeps sessions and retained messages in a folder of its own, so that
/// it can be ended, or killed, and started again.
/// </summary>
public sealed class MosquittoServer : IAsyncDisposable
{
    private const string Package = "mosquitto";
    private const string ClientPackage = "mosquitto-clients";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("mosquitto").FullName;
    private readonly string _path = Counterpart.Find("mosquitto", Package);
    private CounterpartProcess? _process;

    private MosquittoServer()
    {
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; } = TakenPort.Free();

    /// <summary>Starts one that lets everybody in.</summary>
    public static Task<MosquittoServer> StartAsync() => StartAsync("allow_anonymous true");

    /// <summary>Starts one with a single user.</summary>
    public static async Task<MosquittoServer> StartWithUserAsync(string user, string password)
    {
        var maker = Counterpart.Find("mosquitto_passwd", Package);
        var file = Path.Combine(Directory.CreateTempSubdirectory("mosquitto").FullName, "users");
        await RunAsync(maker, ["-b", "-c", file, user, password]);
        return await StartAsync("allow_anonymous false", $"password_file {file}");
    }

    /// <summary>Starts one that speaks TLS, and demands a certificate of its clients.</summary>
    public static Task<MosquittoServer> StartSecureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mosquitto").FullName;
        File.WriteAllBytes(Path.Combine(folder, "ca.pem"), TestCertificates.Ca.PemFile);
        File.WriteAllBytes(Path.Combine(folder, "server.pem"), TestCertificates.Server.PemFile);
        File.WriteAllBytes(Path.Combine(folder, "server.key"), TestCertificates.Server.KeyPemFile);
        return StartAsync(
            "allow_anonymous true",
            $"cafile {folder}/ca.pem",
            $"certfile {folder}/server.pem",
            $"keyfile {folder}/server.key",
            "ciphers ALL:@SECLEVEL=0",
            "require_certificate true",
            "use_identity_as_username true");
    }

    /// <summary>Starts one with options of the test's own, for everybody.</summary>
    public static Task<MosquittoServer> StartWithAsync(params string[] options) => StartAsync(["allow_anonymous true", .. options]);

    /// <summary>Starts one whose clients share a key with it; the identity is the user.</summary>
    /// <param name="identity">The client.</param>
    /// <param name="key">The key, hexadecimal digits.</param>
    public static async Task<MosquittoServer> StartWithSharedKeyAsync(string identity, string key)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mosquitto").FullName, "keys");
        await File.WriteAllTextAsync(file, $"{identity}:{key}\n");
        return await StartAsync("psk_hint test", $"psk_file {file}", "use_identity_as_username true", "tls_version tlsv1.2", "allow_anonymous false");
    }

    /// <summary>Publishes by mosquitto_pub, and waits until the broker has it.</summary>
    public Task PublishAsync(string topic, string message, int quality, params string[] more) => RunAsync(
        Counterpart.Find("mosquitto_pub", ClientPackage), [.. Address, "-t", topic, "-m", message, "-q", quality.ToString(CultureInfo.InvariantCulture), .. more]);

    /// <summary>Waits by mosquitto_sub for a message, retained or to come.</summary>
    /// <returns>QoS, retain and payload.</returns>
    public async Task<string> ReceiveAsync(string topic, params string[] more) => (await RunAsync(
        Counterpart.Find("mosquitto_sub", ClientPackage), [.. Address, "-t", topic, "-C", "1", "-W", "15", "-q", "2", "-F", "%q %r %p", .. more])).Trim();

    /// <summary>The same over TLS.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="authority">Path of the CA of the broker, which goes by localhost.</param>
    public async Task<string> ReceiveByTlsAsync(string topic, string authority) => (await RunAsync(
        Counterpart.Find("mosquitto_sub", ClientPackage),
        ["-h", "localhost", .. Address[2..], "--cafile", authority, "-t", topic, "-C", "1", "-W", "15", "-q", "2", "-F", "%q %r %p"])).Trim();

    /// <summary>Kills it where it stands.</summary>
    public async Task KillAsync()
    {
        await _process!.DisposeAsync();
        _process = null;
    }

    /// <summary>Starts it again, on the same port, with what it has kept.</summary>
    public async Task StartAgainAsync()
    {
        _process = CounterpartProcess.Start(_path, ["-c", Path.Combine(_folder, "mosquitto.conf")]);
        using var guard = new CancellationTokenSource(Patience);
        while (!await IsListeningAsync(guard.Token))
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"mosquitto ended: {_process.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, guard.Token);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string[] Address => ["-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture)];

    private static async Task<MosquittoServer> StartAsync(params string[] options)
    {
        var server = new MosquittoServer();
        await File.WriteAllLinesAsync(Path.Combine(server._folder, "mosquitto.conf"),
        [
            string.Create(CultureInfo.InvariantCulture, $"listener {server.Port} 127.0.0.1"),
            $"user {Environment.UserName}",
            "persistence true",
            $"persistence_location {server._folder}/",
            "autosave_interval 1",
            "autosave_on_changes true",
            .. options,
        ]);
        await server.StartAgainAsync();
        return server;
    }

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        await using var process = CounterpartProcess.Start(program, arguments);
        await process.WhenExitedAsync().WaitAsync(Patience);
        return process.ExitCode == 0
            ? process.Output
            : throw new InvalidOperationException($"{Path.GetFileName(program)} failed: {process.Output}");
    }

    private async Task<bool> IsListeningAsync(CancellationToken cancellationToken)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await probe.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Port), cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
