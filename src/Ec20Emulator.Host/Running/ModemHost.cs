using System.Net.Sockets;
using Ec20Emulator.Control;
using Ec20Emulator.Host.Echo;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Persistence;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Tls;
using Ec20Emulator.UsbIp;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Running;

/// <summary>A modem with everything around it: network, TLS, echo server, ways in. Disposing it leaves nothing behind.</summary>
internal sealed class ModemHost : IAsyncDisposable
{
    /// <summary>The modem's name in the ready line and the control API.</summary>
    public const string ModemId = "m0";

    private readonly EchoService? _echo;
    private readonly List<PortServer> _servers = [];
    private ControlServer? _control;
    private UsbIpServer? _usbIp;
    private UsbUri? _usb;

    private ModemHost(Ec20Modem modem, EchoService? echo, RunOptions options) => (Modem, _echo, Options) = (modem, echo, options);

    /// <summary>The modem.</summary>
    public Ec20Modem Modem { get; }

    /// <summary>What it was started with; maps of the echo server included.</summary>
    public RunOptions Options { get; }

    /// <summary>The open ways in.</summary>
    public IReadOnlyList<BoundPort> Ports =>
    [
        .. _servers.SelectMany(server => server.Uris.Select(uri => new BoundPort(server.Name, uri))),
        .. _usb is { } usb ? [new BoundPort("usb", usb.ToString())] : Array.Empty<BoundPort>(),
    ];

    /// <summary>Where the control API answers; null where there is none.</summary>
    public string? ControlUri => _control?.Address;

    /// <summary>Opens everything, then presses the power key and waits until the modem is ready.</summary>
    /// <param name="options">What to start.</param>
    /// <param name="logs">Where the log goes.</param>
    /// <param name="cancellationToken">Gives up while the modem boots.</param>
    /// <exception cref="BindException">Something cannot be had; what had been opened is closed again.</exception>
    /// <exception cref="InputFileException">The track of the GNSS antenna cannot be read.</exception>
    /// <exception cref="UsageException">An address is not understood.</exception>
    public static async Task<ModemHost> StartAsync(RunOptions options, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var echo = options.HasEchoServer ? EchoService.Start(logs) : null;
        if (echo is not null)
            options = options with { Map = echo.Extend(options.Map, options.EchoAddresses) };
        ModemHost host;
        try
        {
            host = new ModemHost(MakeModem(options, echo, logs), echo, options);
        }
        catch
        {
            if (echo is not null)
                await echo.DisposeAsync();
            throw;
        }
        try
        {
            await host.OpenPortsAsync(logs);
            host.OpenUsb(logs);
            await host.OpenControlAsync(logs);
            await host.Modem.Power.PressKeyAsync();
            await host.Modem.WhenReadyAsync(options.Readiness, cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_control is not null)
            await _control.DisposeAsync();
        foreach (var server in _servers)
            await server.DisposeAsync();
        if (_usbIp is not null)
            await _usbIp.DisposeAsync();
        await Modem.DisposeAsync();
        if (_echo is not null)
            await _echo.DisposeAsync();
    }

    private static Ec20Modem MakeModem(RunOptions options, EchoService? echo, ILoggerFactory logs)
    {
        var network = new OsNetwork(
            new OsNetworkOptions { Map = options.Map, Policy = options.Network, Seed = options.Seed }, TimeProvider.System, logs);
        var modem = options.Base with
        {
            Seed = options.Seed,
            Delays = options.Clock.Delays,
            StateDirectory = options.StateDirectory,
            InitialFiles = echo?.Files ?? new Dictionary<string, ReadOnlyMemory<byte>>(),
        };
        try
        {
            return new Ec20Modem(modem, network, new BouncyTlsConnector(logs), options.Clock.Time, logs);
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

    private async Task OpenPortsAsync(ILoggerFactory logs)
    {
        var binder = new PortBinder(logs, Options.SerialDriver);
        var listeners = new List<(string Port, IPortListener Listener)>();
        try
        {
            foreach (var spec in Options.Ports)
            {
                if (binder.Bind(spec) is { } listener)
                    listeners.Add((spec.ModemPort, listener));
            }
        }
        catch
        {
            foreach (var (_, listener) in listeners)
                await listener.DisposeAsync();
            throw;
        }
        foreach (var port in listeners.GroupBy(one => one.Port, one => one.Listener))
            _servers.Add(Serve(port.Key, [.. port], logs));
    }

    private void OpenUsb(ILoggerFactory logs)
    {
        if (Options.UsbIp is not { } endPoint)
            return;
        try
        {
            _usbIp = UsbIpServer.Start(endPoint, logs, TimeProvider.System);
        }
        catch (SocketException failure)
        {
            throw new BindException($"--usbip {endPoint}", failure);
        }
        _usb = new UsbUri(_usbIp.EndPoint.Address.ToString(), _usbIp.EndPoint.Port, _usbIp.Add(Modem));
    }

    private async Task OpenControlAsync(ILoggerFactory logs)
    {
        if (Options.Control is not { } control)
            return;
        var modem = new ControlledModem(ModemId, Modem, () => [.. Ports.Select(port => new WayIn(port.Name, port.Uri))]);
        try
        {
            _control = await ControlServer.StartAsync(control with { Readiness = Options.Readiness }, [modem], logs);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            throw new BindException($"--control {control.EndPoint}", failure);
        }
    }

    private PortServer Serve(string port, IReadOnlyList<IPortListener> listeners, ILoggerFactory logs) => PortServer.Start(
        port, listeners, Options.OnBusy, (dte, token) => Modem.RunPortAsync(port, dte, token), logs.CreateLogger<PortServer>(), TimeProvider.System);
}
