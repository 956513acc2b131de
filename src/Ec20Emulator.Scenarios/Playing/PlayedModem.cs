using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Scenarios.Playing;

/// <summary>A modem in this process, the DTEs played at its ports, and its clock.</summary>
internal sealed class PlayedModem : IAsyncDisposable
{
    private readonly Dictionary<string, PlayedPort> _ports = [];
    private readonly TimeProvider _time;

    private PlayedModem(Ec20Modem modem, TimeProvider time, PlayedPort port)
    {
        (Modem, _time, Port) = (modem, time, port);
        _ports[port.Name] = port;
    }

    /// <summary>The modem.</summary>
    public Ec20Modem Modem { get; }

    /// <summary>The port the dialogue is on.</summary>
    public PlayedPort Port { get; private set; }

    /// <summary>All ports that have been used.</summary>
    public IEnumerable<PlayedPort> Ports => _ports.Values;

    /// <summary>Attaches a DTE to usbmodem of a modem that is awake; what it says by itself while it boots is over by then.</summary>
    /// <param name="modem">The modem; not disposed.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PlayedModem> AttachAsync(Ec20Modem modem, TimeProvider time, CancellationToken cancellationToken)
    {
        if (modem.Clock.IsManual)
            await modem.Clock.AdvanceAsync(TimeSpan.Zero, cancellationToken);
        await modem.WhenAwakeAsync(cancellationToken);
        await modem.WhenIdleAsync();
        return new PlayedModem(modem, time, await PlayedPort.AttachAsync(modem, PortNames.UsbModem));
    }

    /// <summary>Lets time pass by the modem's clock.</summary>
    public async Task PassAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        if (Modem.Clock.IsManual)
            await Modem.Clock.AdvanceAsync(duration, cancellationToken);
        else
            await Task.Delay(duration, _time, cancellationToken);
    }

    /// <summary>The dialogue goes on at another port.</summary>
    /// <exception cref="FormatException">There is no such port.</exception>
    public async Task SwitchAsync(string port)
    {
        if (!PortNames.All.Contains(port))
            throw new FormatException($"the modem has no port '{port}', only {string.Join(", ", PortNames.All)}");
        if (!_ports.TryGetValue(port, out var attached))
            _ports[port] = attached = await PlayedPort.AttachAsync(Modem, port);
        Port = attached;
    }

    /// <summary>The DTE goes away and a new one comes.</summary>
    public async Task ReattachAsync()
    {
        var name = Port.Name;
        await Port.DisposeAsync();
        Port = _ports[name] = await PlayedPort.AttachAsync(Modem, name);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var port in _ports.Values)
            await port.DisposeAsync();
    }
}
