using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Faults.Commands;
using Ec20Emulator.Modem.Features.Qmi;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Modem.Lint;
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
    private readonly FaultingHooks _hooks;
    private readonly LintScene _lintScene;
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Builds a modem that is switched off.</summary>
    /// <param name="options">Identity and delays.</param>
    /// <param name="network">The world.</param>
    /// <param name="tls">Makes TLS sessions.</param>
    /// <param name="time">The clock behind every wait.</param>
    /// <param name="logs">Where the log goes; null = nowhere.</param>
    /// <exception cref="InvalidOperationException">A command is declared wrongly.</exception>
    /// <exception cref="ArgumentException">There is no lint rule of a name the options have.</exception>
    /// <exception cref="GnssTrackException">The track file of the options cannot be read.</exception>
    /// <exception cref="Capture.CaptureException">The capture file of the options cannot be written.</exception>
    /// <exception cref="Persistence.StateDirectoryException">The state directory is in use, damaged or cannot be written.</exception>
    public Ec20Modem(ModemOptions options, INetwork network, ITlsConnector tls, TimeProvider time, ILoggerFactory? logs = null)
    {
        options.Lint.Check(LintRules);
        _core = new ModemCore(options, network, tls, time, logs ?? NullLoggerFactory.Instance);
        _assembly = new ModemAssembly(_core);
        _core.Commands.Add(_assembly.Features);
        foreach (var control in _assembly.Features.SelectMany(feature => feature.World))
            World.Add(control);
        Faults = new ModemFaults(_core.Faults, new ControlledScene(_core.ToScene(), new ModemControls(Network, Sim, Power, Clock)), options.Seed);
        _hooks = new FaultingHooks(_core.Faults, _core.Appointments, _core.Journal);
        Lint = new HostLint(options.Lint, time, _core.Journal, _core.Logs.CreateLogger("Lint"));
        _lintScene = _assembly.ToLintScene(_core);
        Watch(new HostWatch(_hooks, _lintScene, Lint));
        _core.Commands.Defect = exception => Defect?.Invoke(exception);
        _core.Mailbox.Defect += exception => Defect?.Invoke(exception);
    }

    /// <summary>Raised, on whatever thread, for a defect of the emulator itself. The modem goes on; a test should fail.</summary>
    public event Action<Exception>? Defect;

    /// <summary>The rules of the lint of host behaviour.</summary>
    public static IReadOnlyList<LintRule> LintRules => Modem.Lint.LintRules.All;

    /// <summary>What the world can do to a modem, as the controls below declare it.</summary>
    public static IReadOnlyList<ControlDeclaration> WorldActions => WorldDeclarations.All;

    /// <summary>All controls that have such declarations.</summary>
    public ModemWorld World { get; } = new();

    /// <summary>The mobile network around the modem.</summary>
    public NetworkControl Network => _assembly.Network.Control;

    /// <summary>The SIM card holder.</summary>
    public SimControl Sim => _assembly.Network.SimControl;

    /// <summary>The other ends of voice calls.</summary>
    public CallControl Calls => _assembly.Calls.Control;

    /// <summary>The network's side of USSD.</summary>
    public UssdControl Ussd => _assembly.Ussd.Control;

    /// <summary>Short messages, from the network's side.</summary>
    public SmsControl Sms => _assembly.Sms.Control;

    /// <summary>Where the GNSS antenna is, and what it receives.</summary>
    public GnssControl Gnss => _assembly.Gnss.Control;

    /// <summary>Power key, supply and reset line.</summary>
    public PowerPins Power => _assembly.Power.Pins;

    /// <summary>The USB device the module is.</summary>
    public UsbConnector Usb => _core.Usb;

    /// <summary>News nothing in the modem has brought about.</summary>
    public UrcInjector Urcs => _assembly.General.Urcs;

    /// <summary>The modem lines of the ports.</summary>
    public PortLines Lines => _assembly.Lines.Control;

    /// <summary>The clock behind every wait.</summary>
    public ClockControl Clock => _assembly.General.Clock;

    /// <summary>The files in RAM: and UFS:.</summary>
    public FilesControl Files => _assembly.Files.Control;

    /// <summary>Faults: added, listed, removed.</summary>
    public ModemFaults Faults { get; }

    /// <summary>What the host did that a real module may answer otherwise.</summary>
    public HostLint Lint { get; }

    /// <summary>Everything that went in and out of the modem.</summary>
    public ModemJournal Journal => _core.Journal;

    /// <summary>What the modem was built with.</summary>
    public ModemOptions Options => _core.Options;

    internal ModemCore Core => _core;

    internal Appointments Appointments => _core.Appointments;

    internal ModemAssembly Assembly => _assembly;

    /// <summary>The modem and its world as they are now, all of one moment.</summary>
    public Task<ModemState> ReadAsync() => _core.Mailbox.AskAsync(() => new ModemState(
        _assembly.Features.SelectMany(feature => feature.Look()),
        [
            .. PortNames.At.Select(name => _core.Ports[name]).Select(port => new PortSummary(port.Name, port.IsInTransparentMode, PortLines.Look(port))),
            new PortSummary(_core.Ports.Nmea.Name, IsTransparent: false, PortLines.Look(_core.Ports.Nmea)),
        ]));

    /// <summary>What the modem has counted.</summary>
    public Task<ModemFigures> ReadFiguresAsync() => _core.Mailbox.AskAsync(() => new ModemFigures(
        _core.Ports.Ports.Count(port => port.Wiring.IsAttached) + (_core.Ports.Nmea.IsAttached ? 1 : 0),
        _core.Faults.All.Length,
        _hooks.Results.Counts,
        Journal.Traffic.FromDte,
        Journal.Traffic.ToDte,
        _core.Ports.Ports.Sum(port => port.Urcs.Written),
        Journal.Cursor)
    {
        Features = [.. _assembly.Features.SelectMany(feature => feature.Count())],
    });

    /// <summary>What is to happen at a moment still to come, such as a URC in the middle of a command.</summary>
    public Task<IReadOnlyList<Appointment>> ReadAppointmentsAsync() => _core.Mailbox.AskAsync(() => _core.Appointments.Open);

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
            _core.Appointments.CallOffAll();
            _assembly.Power.Supply.CutPower();
            ForgetLint();
            foreach (var feature in _assembly.Features)
                feature.RestoreWorld();
            _assembly.Power.Supply.TurnOn();
        }).ConfigureAwait(false);
    }

    /// <summary>Forgets the findings of <see cref="Lint"/>, as between two tests against one modem.</summary>
    public Task ClearLintAsync() => _core.Mailbox.TellAsync(ForgetLint);

    /// <summary>Serves a DTE at a port until it goes away or the token is cancelled. The port is not disposed.</summary>
    /// <param name="portName">One of <see cref="PortNames.All"/>.</param>
    /// <param name="dte">The connected DTE. A port serves one DTE at a time; who may connect is the transport's business.</param>
    /// <param name="cancellationToken">Takes the DTE off.</param>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    /// <exception cref="PortTakenException">It has a DTE already, which stays.</exception>
    public Task RunPortAsync(string portName, IPort dte, CancellationToken cancellationToken) =>
        PortService.ServeAsync(_core, portName, dte, null, cancellationToken, _ended.Token);

    /// <summary>The same for one who wants to know that the DTE is attached before it goes on.</summary>
    /// <param name="portName">One of <see cref="PortNames.All"/>.</param>
    /// <param name="dte">The connected DTE.</param>
    /// <param name="cancellationToken">Takes the DTE off.</param>
    /// <returns>Once it is attached, what completes when it has gone.</returns>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    /// <exception cref="PortTakenException">It has a DTE already, which stays.</exception>
    public Task<Task> AttachPortAsync(string portName, IPort dte, CancellationToken cancellationToken) =>
        PortService.AttachAsync(_core, portName, dte, cancellationToken, _ended.Token);

    /// <summary>Serves a QMI host until it is gone or the token is cancelled.</summary>
    internal Task RunQmiAsync(IQmiPort port, CancellationToken cancellationToken) =>
        QmiConnection.RunAsync(() => _assembly.ToQmi(_core), _core.Mailbox, port, cancellationToken, _ended.Token);

    /// <summary>The commands this modem has, by name.</summary>
    public IReadOnlyList<CommandSummary> Commands => [.. _core.Commands.Entries.Select(CommandSummary.Of)];

    /// <summary>The same while the modem runs: commands that are made when they are needed are made by their owner.</summary>
    public Task<IReadOnlyList<CommandSummary>> ReadCommandsAsync() => _core.Mailbox.AskAsync(() => Commands);

    /// <summary>Completes once the modem has booted so far that its ports answer.</summary>
    public Task WhenAwakeAsync(CancellationToken cancellationToken) => _assembly.Power.Supply.FirstWake.WaitAsync(cancellationToken);

    /// <summary>Completes once the modem has come so far for the first time. A modem switched off later is still ready.</summary>
    /// <param name="readiness">How far.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task WhenReadyAsync(ModemReadiness readiness, CancellationToken cancellationToken) =>
        readiness is ModemReadiness.Awake ? WhenAwakeAsync(cancellationToken) : _assembly.Network.Registration.FirstSettled.WaitAsync(cancellationToken);

    /// <summary>Completes when all work posted so far is done.</summary>
    public Task WhenIdleAsync() => _core.Mailbox.WhenDrainedAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Faults.ResetAsync().ConfigureAwait(false);
        await _ended.CancelAsync().ConfigureAwait(false);
        _core.Line?.Dispose();
        await _core.Mailbox.TellAsync(() =>
        {
            Lint.End();
            _assembly.Power.Supply.CutPower();
        }).ConfigureAwait(false);
        if (_core.Capture is not null)
            await _core.Capture.DisposeAsync().ConfigureAwait(false);
        _core.State.Dispose();
        _ended.Dispose();
    }

    private void Watch(HostWatch watch)
    {
        _core.Commands.Hooks = watch;
        _assembly.Power.Supply.Going = watch.PowerGoes;
        _core.Ports.Watch = watch;
    }

    private void ForgetLint()
    {
        Lint.Clear();
        _lintScene.Forget();
    }
}
