using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Modem;

/// <summary>
/// A Quectel EC20. DTEs are attached to its ports; everything else happens by AT commands and by the world behind
/// <see cref="INetwork"/>.
/// </summary>
public sealed class Ec20Modem : IAsyncDisposable
{
    private readonly ModemCore _core;
    private readonly ModemAssembly _assembly;
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Builds a modem that is switched off.</summary>
    /// <param name="options">Identity and delays.</param>
    /// <param name="network">The world.</param>
    /// <param name="tls">Makes TLS sessions.</param>
    /// <param name="time">The clock behind every wait.</param>
    /// <param name="logs">Where the log goes; null = nowhere.</param>
    /// <exception cref="InvalidOperationException">A command is declared wrongly.</exception>
    /// <exception cref="Persistence.StateDirectoryException">The state directory is in use, damaged or cannot be written.</exception>
    public Ec20Modem(ModemOptions options, INetwork network, ITlsConnector tls, TimeProvider time, ILoggerFactory? logs = null)
    {
        _core = new ModemCore(options, network, tls, time, logs ?? NullLoggerFactory.Instance);
        _assembly = new ModemAssembly(_core);
        foreach (var feature in _assembly.Features)
            _core.Commands.Add(feature.Commands);
        _core.Commands.Defect = exception => Defect?.Invoke(exception);
        _core.Mailbox.Defect += exception => Defect?.Invoke(exception);
    }

    /// <summary>Raised, on whatever thread, for a defect of the emulator itself. The modem goes on; a test should fail.</summary>
    public event Action<Exception>? Defect;

    internal ModemCore Core => _core;

    internal ModemAssembly Assembly => _assembly;

    /// <summary>Presses the power key: the modem boots with the delays of its profile.</summary>
    public Task PowerOnAsync() => _core.Mailbox.TellAsync(_assembly.Power.TurnOn);

    /// <summary>
    /// Holds the power key down: the modem leaves the network and says <c>POWERED DOWN</c>, as after AT+QPOWD=1. Completes when that has
    /// begun; how long it takes is <see cref="DelayProfile.PowerDown"/>. Nothing happens while the modem is off or starting.
    /// </summary>
    public Task PowerOffAsync() => _core.Mailbox.TellAsync(() => _assembly.Power.TurnOff(deregister: true));

    /// <summary>Cuts the power: the modem is off at once, without a word. RAM: files are gone, the rest of its state is as last saved.</summary>
    public Task CutPowerAsync() => _core.Mailbox.TellAsync(_assembly.Power.CutPower);

    /// <summary>Pulls the reset line: as a power cut, and the modem boots at once.</summary>
    public Task ResetAsync() => _core.Mailbox.TellAsync(_assembly.Power.Reset);

    /// <summary>Serves a DTE at a port until it goes away or the token is cancelled. The port is not disposed.</summary>
    /// <param name="portName">One of <see cref="PortNames.All"/>.</param>
    /// <param name="dte">The connected DTE. A port serves one DTE at a time; who may connect is the transport's business.</param>
    /// <param name="cancellationToken">Takes the DTE off.</param>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    public async Task RunPortAsync(string portName, IPort dte, CancellationToken cancellationToken)
    {
        if (!PortNames.All.Contains(portName))
            throw new ArgumentException($"the modem has no port '{portName}'; it has {string.Join(", ", PortNames.All)}", nameof(portName));
        var port = _core.Ports[portName];
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ended.Token);
        using var connection = new PortConnection(port, dte, _core.Mailbox);
        await connection.RunAsync(ended.Token).ConfigureAwait(false);
    }

    /// <summary>The commands this modem has, by name.</summary>
    public IReadOnlyList<CommandSummary> Commands => [.. _core.Commands.Entries.Select(CommandSummary.Of)];

    /// <summary>Completes once the modem has booted so far that its ports answer.</summary>
    public Task WhenAwakeAsync(CancellationToken cancellationToken) => _assembly.Power.FirstWake.WaitAsync(cancellationToken);

    /// <summary>Completes when all work posted so far is done.</summary>
    public Task WhenIdleAsync() => _core.Mailbox.WhenDrainedAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _core.Mailbox.TellAsync(_assembly.Power.CutPower).ConfigureAwait(false);
        _core.State.Dispose();
        _ended.Dispose();
    }
}
