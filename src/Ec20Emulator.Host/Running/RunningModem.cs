using System.Net.Sockets;
using Ec20Emulator.Host.Echo;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Persistence;
using Ec20Emulator.Tls;
using Ec20Emulator.UsbIp;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Running;

/// <summary>A modem with its network, its TLS and its ways in. Disposing it leaves nothing behind.</summary>
internal sealed class RunningModem : IAsyncDisposable
{
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> NoFiles = [];

    private readonly EchoService? _echo;
    private readonly ILoggerFactory _logs;
    private readonly ModemPorts _ports;
    private readonly DateTimeOffset _clockStart;
    private readonly CancellationTokenSource _ended = new();
    private UsbIpServer? _usbIp;
    private UsbUri? _usb;

    private RunningModem(string id, RunOptions options, EchoService? echo, ILoggerFactory logs)
    {
        (Id, Options, _echo, _logs) = (id, options, echo, logs);
        _clockStart = options.Clock.Time.GetUtcNow();
        _ports = new ModemPorts(Make(options.Clock.Time), options.OnBusy, logs);
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>What it and its like are called together; null = nothing.</summary>
    public string? Label { get; set; }

    /// <summary>What it was started with.</summary>
    public RunOptions Options { get; }

    /// <summary>The modem itself; another one after it was renewed.</summary>
    public Ec20Modem Modem => _ports.Modem;

    /// <summary>The open ways in.</summary>
    public IReadOnlyList<BoundPort> Ports => [.. _ports.Bound, .. _usb is { } usb ? [new BoundPort("usb", usb.ToString())] : Array.Empty<BoundPort>()];

    /// <summary>False where something outlives the modem by design: files on the disk, or a place on a bus.</summary>
    public bool CanBeRenewed => Options is { StateDirectory: null, Base.CaptureFile: null, UsbIp: null };

    /// <summary>Puts it together, switched off, and opens its ways in.</summary>
    /// <exception cref="BindException">Something cannot be had; what had been opened is closed again.</exception>
    /// <exception cref="InputFileException">The track of the GNSS antenna cannot be read.</exception>
    /// <exception cref="UsageException">An address is not understood.</exception>
    public static async Task<RunningModem> OpenAsync(string id, RunOptions options, EchoService? echo, ILoggerFactory logs)
    {
        await using var ways = await BindAsync(options, logs);
        return await OpenAsync(id, options, ways, echo, logs);
    }

    /// <summary>Opens the ways in of a modem there is none of yet.</summary>
    /// <exception cref="BindException">Something cannot be had; what had been opened is closed again.</exception>
    public static Task<BoundWays> BindAsync(RunOptions options, ILoggerFactory logs) =>
        BoundWays.BindAsync(options.Ports, new PortBinder(logs, options.SerialDriver));

    /// <summary>Puts it together, switched off, behind ways in that are open.</summary>
    /// <exception cref="BindException">Something cannot be had.</exception>
    /// <exception cref="InputFileException">The track of the GNSS antenna cannot be read.</exception>
    public static async Task<RunningModem> OpenAsync(string id, RunOptions options, BoundWays ways, EchoService? echo, ILoggerFactory logs)
    {
        var modem = new RunningModem(id, options, echo, logs);
        try
        {
            modem._ports.Open(ways);
            modem.OpenUsb();
            return modem;
        }
        catch
        {
            await modem.DisposeAsync();
            throw;
        }
    }

    /// <summary>Presses the power key, and waits until the modem is ready.</summary>
    /// <param name="cancellationToken">Gives up while it boots.</param>
    public Task BootAsync(CancellationToken cancellationToken) => BootAsync(Modem, cancellationToken);

    /// <summary>Puts a fresh modem into the place of this one: its DTEs go over to it before it boots.</summary>
    /// <returns>The fresh one, ready.</returns>
    public async Task<Ec20Modem> RenewAsync()
    {
        var fresh = Make(Options.Clock.Time is ManualClock ? new ManualClock(_clockStart) : Options.Clock.Time);
        await _ports.ReplaceAsync(fresh);
        await BootAsync(fresh, _ended.Token);
        return fresh;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _ports.DisposeAsync();
        if (_usbIp is not null)
            await _usbIp.DisposeAsync();
        await Modem.DisposeAsync();
        _ended.Dispose();
    }

    private async Task BootAsync(Ec20Modem modem, CancellationToken cancellationToken)
    {
        foreach (var act in Options.AtFirst)
            await act(modem);
        await modem.Power.PressKeyAsync();
        await modem.WhenReadyAsync(Options.Readiness, cancellationToken);
    }

    private Ec20Modem Make(TimeProvider clock)
    {
        var network = new OsNetwork(
            new OsNetworkOptions { Map = Options.Map, Policy = Options.Network, Seed = Options.Seed }, TimeProvider.System, _logs);
        var modem = Options.Base with
        {
            Seed = Options.Seed,
            Delays = Options.Clock.Delays,
            StateDirectory = Options.StateDirectory,
            InitialFiles = _echo?.Files ?? NoFiles,
        };
        try
        {
            return new Ec20Modem(modem, network, new BouncyTlsConnector(_logs), clock, _logs);
        }
        catch (GnssTrackException wrong)
        {
            throw new InputFileException(wrong.Message);
        }
        catch (CaptureException failure)
        {
            throw new BindException("--capture", failure);
        }
        catch (StateDirectoryException failure)
        {
            throw new BindException("--state-dir", failure);
        }
    }

    private void OpenUsb()
    {
        if (Options.UsbIp is not { } endPoint)
            return;
        try
        {
            _usbIp = UsbIpServer.Start(endPoint, _logs, TimeProvider.System);
        }
        catch (SocketException failure)
        {
            throw new BindException($"--usbip {endPoint}", failure);
        }
        _usb = new UsbUri(_usbIp.EndPoint.Address.ToString(), _usbIp.EndPoint.Port, _usbIp.Add(Modem));
    }
}
