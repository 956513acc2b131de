using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.EndToEnd.Tests.Ports;

/// <summary>Debian's gpsd, reading a serial device, and one of its clients.</summary>
internal sealed class GpsDaemon : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CounterpartProcess _process;
    private TcpClient? _client;
    private StreamReader _reports = null!;

    private GpsDaemon(CounterpartProcess process) => _process = process;

    /// <summary>Starts it on a device and begins to watch what it reports.</summary>
    /// <param name="device">The device.</param>
    /// <param name="isPassive">True = it never writes to the device; false = it probes what kind of receiver is there.</param>
    public static async Task<GpsDaemon> StartAsync(string device, bool isPassive)
    {
        var port = TakenPort.Free();
        string[] passive = isPassive ? ["-b"] : [];
        var daemon = new GpsDaemon(CounterpartProcess.Start(
            Counterpart.Find("gpsd", "gpsd"), ["-N", "-n", .. passive, "-S", port.ToString(CultureInfo.InvariantCulture), device]));
        try
        {
            await daemon.ConnectAsync(port);
            return daemon;
        }
        catch
        {
            await daemon.DisposeAsync();
            throw;
        }
    }

    /// <summary>The next report of a class that meets a condition; others are passed over.</summary>
    public async Task<JsonElement> WhenReportedAsync(string kind, Func<JsonElement, bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        var last = "nothing";
        try
        {
            while (await _reports.ReadLineAsync(limit.Token) is { } line)
            {
                var report = JsonDocument.Parse(line).RootElement;
                last = line;
                if (report.GetProperty("class").GetString() == kind && condition(report))
                    return report;
            }
        }
        catch (OperationCanceledException)
        {
            // said below
        }
        Assert.Fail($"gpsd has not reported it; last: {last}; {_process.Output}");
        throw new InvalidOperationException("unreachable");
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _process.DisposeAsync();
    }

    private async Task ConnectAsync(int port)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        while (_client is null)
        {
            var client = new TcpClient();
            try
            {
                await client.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), limit.Token);
                _client = client;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                client.Dispose();
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
            }
        }
        var stream = _client.GetStream();
        await stream.WriteAsync("?WATCH={\"enable\":true,\"json\":true};\n"u8.ToArray(), limit.Token);
        _reports = new StreamReader(stream);
    }
}
