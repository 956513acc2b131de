using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Features.Hardware.Lines;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Modem.World;
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
    private readonly Appointments _appointments;
    private readonly FaultingHooks _hooks;
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
        _core.Commands.Seal();
        var appointments = _appointments = new Appointments(_core.Mailbox, _core.Journal);
        (Network, Sim, Power, Urcs, Lines, Clock) = (
            World.Add(new NetworkControl(_core, _assembly.Registration, _assembly.Contexts, appointments)),
            World.Add(new SimControl(_core, _assembly.Sim, appointments)),
            World.Add(new PowerPins(_core, _assembly.Power, appointments)),
            World.Add(new UrcInjector(_core, appointments)),
            World.Add(new PortLines(_core, _assembly.Features.OfType<LinesFeature>().Single().Indicator, appointments)),
            World.Add(new ClockControl(_core, SettleAsync, appointments)));
        Files = new FilesControl(_core, _assembly.Power);
        Calls = World.Add(new CallControl(_core, _assembly.Calls, appointments));
        Ussd = World.Add(new UssdControl(_assembly.Ussd, appointments));
        Sms = World.Add(new SmsControl(_core, _assembly.Sms, appointments));
        var controls = new ModemControls(Network, Sim, Power, Urcs, Lines, Clock, appointments);
        Faults = new ModemFaults(_core.Faults, new FaultScene(_core, controls, _core.Journal, _core.Logs.CreateLogger("Fault")));
        _core.Commands.Hooks = _hooks = new FaultingHooks(_core.Faults, appointments, _core.Journal);
        _core.Commands.Defect = exception => Defect?.Invoke(exception);
        _core.Mailbox.Defect += exception => Defect?.Invoke(exception);
    }

    /// <summary>Raised, on whatever thread, for a defect of the emulator itself. The modem goes on; a test should fail.</summary>
    public event Action<Exception>? Defect;

    /// <summary>What the world can do to a modem, as the controls below declare it.</summary>
    public static IReadOnlyList<ControlDeclaration> WorldActions { get; } = ControlDeclaration.AllOf(typeof(Ec20Modem).Assembly);

    /// <summary>All controls that have such declarations.</summary>
    public ModemWorld World { get; } = new();

    /// <summary>The mobile network around the modem.</summary>
    public NetworkControl Network { get; }

    /// <summary>The SIM card holder.</summary>
    public SimControl Sim { get; }

    /// <summary>The other ends of voice calls.</summary>
    public CallControl Calls { get; }

    /// <summary>The network's side of USSD.</summary>
    public UssdControl Ussd { get; }

    /// <summary>Short messages, from the network's side.</summary>
    public SmsControl Sms { get; }

    /// <summary>Power key, supply and reset line.</summary>
    public PowerPins Power { get; }

    /// <summary>News nothing in the modem has brought about.</summary>
    public UrcInjector Urcs { get; }

    /// <summary>The modem lines of the ports.</summary>
    public PortLines Lines { get; }

    /// <summary>The clock behind every wait.</summary>
    public ClockControl Clock { get; }

    /// <summary>The files in RAM: and UFS:.</summary>
    public FilesControl Files { get; }

    /// <summary>Faults: added, listed, removed.</summary>
    public ModemFaults Faults { get; }

    /// <summary>Everything that went in and out of the modem.</summary>
    public ModemJournal Journal => _core.Journal;

    /// <summary>What the modem was built with.</summary>
    public ModemOptions Options => _core.Options;

    internal ModemCore Core => _core;

    internal Appointments Appointments => _appointments;

    internal ModemAssembly Assembly => _assembly;

    /// <summary>The modem and its world as they are now, all of one moment.</summary>
    public Task<ModemState> ReadAsync() => _core.Mailbox.AskAsync(() => new ModemState(
        Power.Look(),
        Network.Look(),
        Sim.Look(),
        [.. Sockets.Select(SocketSummary.Of)],
        [.. PortNames.All.Select(name => _core.Ports[name]).Select(port =>
            new PortSummary(port.Name, port.IsInTransparentMode, PortLines.Look(port)))]));

    /// <summary>What the modem has counted.</summary>
    public Task<ModemFigures> ReadFiguresAsync() => _core.Mailbox.AskAsync(() => new ModemFigures(
        _core.Ports.Ports.Count(port => port.Wiring.IsAttached),
        Sockets.Count(),
        _core.Faults.All.Length,
        _hooks.Results.Counts,
        Journal.Traffic.FromDte,
        Journal.Traffic.ToDte,
        _core.Ports.Ports.Sum(port => port.UrcsSent),
        Journal.Cursor));

    /// <summary>What is to happen at a moment still to come, such as a URC in the middle of a command.</summary>
    public Task<IReadOnlyList<Appointment>> ReadAppointmentsAsync() => _core.Mailbox.AskAsync(() => _appointments.Open);

    /// <summary>
    /// Begins anew: no faults, no appointments, the air as at first, the SIM card as <see cref="ModemOptions"/> has it, and the modem boots.
    /// What outlives a power cycle stays: UFS: files, saved settings, PIN and PUK of the card, and the journal.
    /// </summary>
    public async Task StartOverAsync()
    {
        await Faults.ResetAsync().ConfigureAwait(false);
        await _core.Mailbox.TellAsync(() =>
        {
            _core.Journal.Add(JournalEntryKind.Control, "", "start over");
            _appointments.CallOffAll();
            _assembly.Power.CutPower();
            _assembly.Registration.Air.Restore();
            _assembly.Sim.Restore();
            _assembly.Power.TurnOn();
        }).ConfigureAwait(false);
    }

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
        var journaled = new JournalPort(portName, dte, _core.Journal, () => port.Output.SendingCause);
        using var connection = new PortConnection(port, new FaultyPort(journaled, _core.Faults), _core.Mailbox);
        await connection.RunAsync(ended.Token).ConfigureAwait(false);
    }

    /// <summary>The commands this modem has, by name.</summary>
    public IReadOnlyList<CommandSummary> Commands => [.. _core.Commands.Entries.Select(CommandSummary.Of)];

    /// <summary>Completes once the modem has booted so far that its ports answer.</summary>
    public Task WhenAwakeAsync(CancellationToken cancellationToken) => _assembly.Power.FirstWake.WaitAsync(cancellationToken);

    /// <summary>Completes when all work posted so far is done.</summary>
    public Task WhenIdleAsync() => _core.Mailbox.WhenDrainedAsync();

    /// <summary>Completes when the modem has taken what its DTEs sent, as far as their transport can tell, and has nothing to do.</summary>
    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await WhenIdleAsync().ConfigureAwait(false);
        while (!await _core.Mailbox.AskAsync(IsResting).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
        await WhenIdleAsync().ConfigureAwait(false);
    }

    private IEnumerable<ModemSocket> Sockets => _assembly.Features.OfType<SocketFeature>().Single().Sockets.InUse;

    private bool IsResting() => !_core.Launches.AreUnderWay && _core.Ports.Attached.All(port => !port.WantsInput || port.Wiring.IsResting);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Faults.ResetAsync().ConfigureAwait(false);
        await _ended.CancelAsync().ConfigureAwait(false);
        await _core.Mailbox.TellAsync(_assembly.Power.CutPower).ConfigureAwait(false);
        _core.State.Dispose();
        _ended.Dispose();
    }
}
