using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.UsbIp.Serving;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.UsbIp;

/// <summary>
/// Modems as USB devices, for hosts that attach them over TCP with <c>usbip attach</c>: each has its ports <c>usbnmea</c>, <c>usbat</c> and
/// <c>usbmodem</c> as serial interfaces, with their lines. It is plugged in while it has power.
/// </summary>
public sealed class UsbIpServer : IAsyncDisposable
{
    private const int MostHosts = 64;

    private readonly TcpAcceptor _acceptor;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly List<BusPort> _bus = [];
    private readonly HashSet<Task> _hosts = [];
    private readonly Task _accepting;

    private UsbIpServer(IPEndPoint endPoint, ILoggerFactory logs, TimeProvider time)
    {
        (_time, _log) = (time, logs.CreateLogger<UsbIpServer>());
        if (!IPAddress.IsLoopback(endPoint.Address))
            UsbIpLog.Reachable(_log, endPoint);
        _acceptor = new TcpAcceptor(endPoint, _log, time);
        _accepting = Task.Run(AcceptAsync);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint => _acceptor.EndPoint;

    /// <summary>Begins to listen.</summary>
    /// <param name="endPoint">Where; port 3240 is what the tools expect, 0 lets the system choose.</param>
    /// <param name="logs">Where the log goes.</param>
    /// <param name="time">Clock of time-outs.</param>
    /// <exception cref="SocketException">It cannot be had.</exception>
    public static UsbIpServer Start(IPEndPoint endPoint, ILoggerFactory logs, TimeProvider time) => new(endPoint, logs, time);

    /// <summary>Puts a modem on the bus. From then on its USB ports belong to whoever attaches it.</summary>
    /// <param name="modem">The modem; it must live as long as the server.</param>
    /// <returns>Its name, as <c>usbip attach -b</c> takes it: 1-1 for the first, then 1-2.</returns>
    public string Add(Ec20Modem modem)
    {
        lock (_gate)
        {
            _bus.Add(new BusPort(modem, _bus.Count + 1));
            return _bus[^1].BusId;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
            return;
        await _stop.CancelAsync().ConfigureAwait(false);
        _acceptor.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(Hosts()).ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (await _acceptor.AcceptAsync(_stop.Token).ConfigureAwait(false) is { } socket)
        {
            if (Hosts().Length >= MostHosts)
            {
                UsbIpLog.Closed(_log, socket.RemoteEndPoint, $"{MostHosts} are connected already");
                socket.Dispose();
                continue;
            }
            var serving = Task.Run(() => ServeAsync(socket), CancellationToken.None);
            lock (_gate)
                _hosts.Add(serving);
            _ = serving.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
            await new HostConnection(socket, Bus, _time, _log).RunAsync(_stop.Token).ConfigureAwait(false);
    }

    private IReadOnlyList<BusPort> Bus()
    {
        lock (_gate)
            return [.. _bus];
    }

    private Task[] Hosts()
    {
        lock (_gate)
            return [.. _hosts];
    }

    private void Forget(Task host)
    {
        lock (_gate)
            _hosts.Remove(host);
    }
}
