using System.Net;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.InMemory;
using Ec20Emulator.Ports.Pty;
using Ec20Emulator.Ports.Rfc2217;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tcp;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Testing;

/// <summary>How DTEs get at the modem of a test: streams, and listeners that are opened when first asked for. One DTE at a time per port.</summary>
internal sealed partial class WaysIn(Ec20Modem modem, ILoggerFactory logs) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ILogger _log = logs.CreateLogger<WaysIn>();
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Dictionary<string, (IPort Port, Task Serving)> _served = [];
    private readonly List<PortServer> _servers = [];
    private TcpPortListener? _tcp;
    private Rfc2217PortListener? _rfc2217;
    private PtyPortListener? _pty;

    public TcpPortListener Tcp() => Get(ref _tcp, () => new TcpPortListener(Loopback, logs.CreateLogger<TcpPortListener>(), TimeProvider.System));

    public Rfc2217PortListener Rfc2217() =>
        Get(ref _rfc2217, () => new Rfc2217PortListener(Loopback, logs.CreateLogger<Rfc2217PortListener>(), TimeProvider.System));

    public PtyPortListener Pty() => Get(ref _pty, () => new PtyPortListener(null, logs.CreateLogger<PtyPortListener>(), TimeProvider.System));

    /// <summary>Attaches a stream.</summary>
    public DteStream Open(string port)
    {
        if (!PortNames.All.Contains(port))
            throw new ArgumentException($"the modem has no port '{port}'; it has {string.Join(", ", PortNames.All)}", nameof(port));
        var memory = new InMemoryPort("stream of the test");
        if (!TryServe(port, memory, _ended.Token, out _))
            throw new InvalidOperationException($"{port} has a DTE already; dispose its stream first");
        return memory.Dte;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        foreach (var server in _servers)
            await server.DisposeAsync().ConfigureAwait(false);
        (IPort Port, Task Serving)[] served;
        lock (_gate)
            served = [.. _served.Values];
        foreach (var (port, serving) in served)
        {
            await port.DisposeAsync().ConfigureAwait(false);
            await serving.WaitAsync(Patience, TimeProvider.System).ConfigureAwait(false);
        }
        _ended.Dispose();
    }

    private static IPEndPoint Loopback => new(IPAddress.Loopback, 0);

    private TListener Get<TListener>(ref TListener? listener, Func<TListener> open)
        where TListener : class, IPortListener
    {
        lock (_gate)
        {
            if (listener is not null)
                return listener;
            ObjectDisposedException.ThrowIf(_ended.IsCancellationRequested, typeof(Ec20Fixture));
            listener = open();
            _servers.Add(PortServer.Start(
                PortNames.UsbModem, [listener], BusyPolicy.Refuse, ServeAsync, logs.CreateLogger<PortServer>(), TimeProvider.System));
            return listener;
        }
    }

    private Task ServeAsync(IPort dte, CancellationToken ended)
    {
        if (TryServe(PortNames.UsbModem, dte, ended, out var serving))
            return serving;
        Taken(_log, PortNames.UsbModem, dte.Description);
        return Task.CompletedTask;
    }

    private bool TryServe(string port, IPort dte, CancellationToken ended, out Task serving)
    {
        lock (_gate)
        {
            serving = Task.CompletedTask;
            if (_served.TryGetValue(port, out var before) && !HasLeft(before))
                return false;
            serving = modem.RunPortAsync(port, dte, ended);
            _served[port] = (dte, serving);
            return true;
        }
    }

    /// <summary>A DTE that has closed its stream is gone as soon as the modem has noticed, which takes no time worth telling.</summary>
    private static bool HasLeft((IPort Port, Task Serving) before) =>
        before.Serving.IsCompleted || (before.Port is InMemoryPort { IsDteGone: true } && before.Serving.Wait(Patience));

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port} has a DTE already: {Description} is turned away")]
    private static partial void Taken(ILogger logger, string port, string description);
}
