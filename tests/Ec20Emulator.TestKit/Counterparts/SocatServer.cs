using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.TestKit.Counterparts;

/// <summary>Debian's socat on loopback, running cat for each TCP connection, or for each UDP datagram.</summary>
public sealed class SocatServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CounterpartProcess _process;

    private SocatServer(CounterpartProcess process, int port) => (_process, Port) = (process, port);

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Starts an echo server for TCP and waits until it listens.</summary>
    public static async Task<SocatServer> StartTcpAsync()
    {
        var path = Counterpart.Find("socat", "socat");
        var port = TakenPort.Free();
        var process = CounterpartProcess.Start(path, [string.Create(CultureInfo.InvariantCulture, $"TCP-LISTEN:{port},bind=127.0.0.1,reuseaddr,fork"), "EXEC:cat"]);
        using var guard = new CancellationTokenSource(Patience);
        while (!await IsListeningAsync(port, guard.Token))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"socat ended: {process.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, guard.Token);
        }
        return new SocatServer(process, port);
    }

    /// <summary>Starts an echo server for UDP and waits until it answers.</summary>
    public static async Task<SocatServer> StartUdpAsync()
    {
        var path = Counterpart.Find("socat", "socat");
        var (process, port) = await UdpCounterpart.StartAsync(
            port => CounterpartProcess.Start(path, [string.Create(CultureInfo.InvariantCulture, $"UDP-RECVFROM:{port},bind=127.0.0.1,fork"), "EXEC:cat"]),
            "ready"u8.ToArray(), answer => answer.AsSpan().SequenceEqual("ready"u8));
        return new SocatServer(process, port);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<bool> IsListeningAsync(int port, CancellationToken cancellationToken)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await probe.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
