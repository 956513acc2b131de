using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Core.Indications;
using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Faults.Networking;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Persistence;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Modem.Subscribers;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Core;

/// <summary>What every feature stands on.</summary>
internal sealed class ModemCore
{
    public ModemCore(ModemOptions options, INetwork network, ITlsConnector tls, TimeProvider time, ILoggerFactory logs)
    {
        (Options, Logs) = (options, logs);
        Journal = new ModemJournal(time);
        Network = new FaultyNetwork(network, Faults, Journal);
        Tls = new FaultyTlsConnector(tls, Faults);
        Mailbox = new Mailbox(logs.CreateLogger("Modem"));
        Launches = new Launches(Mailbox);
        Appointments = new Appointments(Mailbox, Journal);
        Scheduler = new Scheduler(time, Mailbox);
        Clock = new ModemClock(time);
        Latch = new TcpIpErrorLatch();
        Commands = new CommandTable(Scheduler, CommandFamily.TcpIp, Latch) { Variant = options.Model.Commands };
        Ports = new PortSet(Commands, Mailbox, Scheduler, logs.CreateLogger("Port"));
        Urcs = new UrcRouter(Ports) { FollowsConnections = options.ConnectionUrcs is ConnectionUrcPort.Opener };
        Random = new Random(options.Seed);
        State = options.StateDirectory is { } folder ? StateDirectory.Open(folder, logs.CreateLogger("State")) : new VolatileState();
        Capture = options.CaptureFile is { } file ? PacketCapture.Create(file, time, logs.CreateLogger("Capture")) : null;
        Usb = new UsbConnector(Mailbox);
        Line = options is { MobileNetwork: { } mobile, Sim.OwnNumber: { Length: > 0 } number } ? new SubscriberLine(mobile, number, Mailbox) : null;
        Profile = new ProfileStore(State.Settings, Ports, logs.CreateLogger("Profile"));
    }

    public ModemOptions Options { get; }

    /// <summary>The seam everything sent or received passes.</summary>
    public INetwork Network { get; }

    public ITlsConnector Tls { get; }

    public ILoggerFactory Logs { get; }

    /// <summary>Everything that went in and out.</summary>
    public ModemJournal Journal { get; }

    /// <summary>The faults that lie on the modem.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Where packets go that are captured; null = nowhere.</summary>
    public PacketCapture? Capture { get; }

    public Mailbox Mailbox { get; }

    public Scheduler Scheduler { get; }

    /// <summary>Starts work off the mailbox that has time-outs.</summary>
    public Launches Launches { get; }

    /// <summary>Date and time as AT+CCLK shows them.</summary>
    public ModemClock Clock { get; }

    public CommandTable Commands { get; }

    public PortSet Ports { get; }

    public UrcRouter Urcs { get; }

    /// <summary>The USB device the module is.</summary>
    public UsbConnector Usb { get; }

    /// <summary>The line to other subscribers of its mobile network; null where it is alone.</summary>
    public SubscriberLine? Line { get; }

    /// <summary>The settings of AT+QCFG; features put theirs in while the modem is put together.</summary>
    public List<IKeyedSetting> Configuration { get; } = [];

    /// <summary>The switches of AT+QINDCFG; features put theirs in while the modem is put together.</summary>
    public List<IndicationSwitch> Indications { get; } = [];

    /// <summary>The code AT+QIGETERROR returns.</summary>
    public TcpIpErrorLatch Latch { get; }

    /// <summary>What outlives a power cycle: saved settings and the files of UFS.</summary>
    public IModemState State { get; }

    /// <summary>What AT&amp;W, ATZ, AT&amp;F and power-up act on; features join it with their settings.</summary>
    public ProfileStore Profile { get; }

    /// <summary>The only source of chance, seeded.</summary>
    public Random Random { get; }

    /// <summary>What the world is to do to the modem, and when.</summary>
    public Appointments Appointments { get; }

    /// <summary>Completes when the modem has taken what its DTEs sent, as far as their transport can tell, and has nothing to do.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Mailbox.WhenDrainedAsync().ConfigureAwait(false);
        while (!await Mailbox.AskAsync(IsResting).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
        await Mailbox.WhenDrainedAsync().ConfigureAwait(false);
    }

    /// <summary>What faults see of the modem.</summary>
    public FaultScene ToScene() => new(Mailbox, Scheduler, Urcs, Journal, Logs.CreateLogger("Fault"));

    private bool IsResting() => !Launches.AreUnderWay && Ports.Attached.All(port => !port.Intake.HasRoom || port.Wiring.IsResting);
}
