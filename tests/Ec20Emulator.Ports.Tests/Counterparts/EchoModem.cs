using System.Collections.Concurrent;
using System.Net;
using Ec20Emulator.Ports.Pty;
using Ec20Emulator.Ports.Rfc2217;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.Ports.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ports.Tests.Counterparts;

/// <summary>A modem that sends back what it gets, asserts DCD, and rings while DTR is off; at a listener of some kind.</summary>
internal sealed class EchoModem : IAsyncDisposable
{
    private readonly PortServer _server;
    private readonly ConcurrentQueue<LineSettings> _settings = new();
    private readonly Heard _heard = new();

    private EchoModem(IPortListener listener, RecordingLogger<PortServer> logger)
    {
        Logger = logger;
        _server = PortServer.Start("usbmodem", [listener], BusyPolicy.Refuse, ServeAsync, logger, TimeProvider.System);
        Uri = listener.Uri;
    }

    internal string Uri { get; }

    internal RecordingLogger<PortServer> Logger { get; }

    internal RecordingLogger<Rfc2217PortListener> TelnetLogger { get; private init; } = new();

    internal IReadOnlyList<LineSettings> Settings => [.. _settings];

    internal static EchoModem OnTcp() =>
        new(new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<TcpPortListener>.Instance, TimeProvider.System), new());

    internal static EchoModem OnRfc2217()
    {
        var telnet = new RecordingLogger<Rfc2217PortListener>();
        return new(new Rfc2217PortListener(new IPEndPoint(IPAddress.Loopback, 0), telnet, TimeProvider.System), new()) { TelnetLogger = telnet };
    }

    internal static EchoModem OnPty(string link) => new(new PtyPortListener(link, NullLogger<PtyPortListener>.Instance, TimeProvider.System), new());

    /// <summary>Waits until a host program has opened the port.</summary>
    internal Task WhenConnectedAsync() => _heard.UntilAsync("");

    /// <summary>Waits until a text has come from host programs.</summary>
    internal Task WhenHeardAsync(string text) => _heard.UntilAsync(text);

    internal void ExpectNoTrouble()
    {
        Assert.That(Logger.At(LogLevel.Error), Is.Empty);
        Assert.That(TelnetLogger.At(LogLevel.Warning), Is.Empty);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(IPort port, CancellationToken end)
    {
        const DceLines On = DceLines.Dsr | DceLines.Cts | DceLines.Dcd;
        port.SetDceLines(On);
        port.LineSettingsChanged += _settings.Enqueue;
        if (port.LineSettings is { } initial)
            _settings.Enqueue(initial);
        _heard.Add([]);
        port.DteLinesChanged += lines => port.SetDceLines(lines.HasFlag(DteLines.Dtr) ? On : On | DceLines.Ri);
        var buffer = new byte[1024];
        while (await port.ReadAsync(buffer, end) is > 0 and var count)
        {
            _heard.Add(buffer.AsSpan(0, count));
            await port.WriteAsync(buffer.AsMemory(0, count), end);
        }
    }
}
