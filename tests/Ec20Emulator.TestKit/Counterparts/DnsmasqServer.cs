using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.TestKit.Counterparts;

/// <summary>
/// Debian's dnsmasq as a DNS server on loopback. Names under <c>test</c> it does not know do not exist; names under <c>silent.test</c> it
/// passes on to a server that never answers, so it never answers either.
/// </summary>
public sealed class DnsmasqServer : IAsyncDisposable
{
    // Query 0x0001 for the A record of ready.test.
    private static readonly byte[] ReadyQuery = [0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 5, .. "ready"u8, 4, .. "test"u8, 0, 0, 1, 0, 1];

    private readonly CounterpartProcess _process;
    private readonly Socket _silentUpstream;

    private DnsmasqServer(CounterpartProcess process, Socket silentUpstream, int port)
    {
        _process = process;
        _silentUpstream = silentUpstream;
        EndPoint = new IPEndPoint(IPAddress.Loopback, port);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="options">What it knows, as dnsmasq options: <c>--host-record=a.test,10.1.2.3,600</c>, <c>--cname=b.test,a.test</c>.</param>
    public static async Task<DnsmasqServer> StartAsync(params string[] options)
    {
        var path = Counterpart.Find("dnsmasq", "dnsmasq-base");
        var silent = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var silentPort = ((IPEndPoint)silent.LocalEndPoint!).Port;
        var (process, port) = await UdpCounterpart.StartAsync(
            port => CounterpartProcess.Start(path, Arguments(port, silentPort).Concat(options)), ReadyQuery, answer => answer.Length > ReadyQuery.Length);
        return new DnsmasqServer(process, silent, port);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _silentUpstream.Dispose();
    }

    private static string[] Arguments(int port, int silentPort) =>
    [
        "--no-daemon", "--conf-file=/dev/null", "--pid-file=", "--log-facility=-", $"--user={Environment.UserName}",
        string.Create(CultureInfo.InvariantCulture, $"--port={port}"), "--listen-address=127.0.0.1", "--bind-interfaces",
        "--no-resolv", "--no-hosts", "--local=/test/", "--host-record=ready.test,127.0.0.1",
        string.Create(CultureInfo.InvariantCulture, $"--server=/silent.test/127.0.0.1#{silentPort}"),
    ];
}
