using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Indications;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sms.Broadcasts;
using Ec20Emulator.Modem.Features.Sms.Centre;
using Ec20Emulator.Modem.Features.Sms.Commands;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Outgoing;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;
using Ec20Emulator.Modem.Features.Sms.Text;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Features.Sms;

/// <summary>Short messages (sms-calls.md 1-6).</summary>
internal sealed class SmsFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<SmsFeature>
    {
        room => new Csms(room.Settings, room.Incoming),
        room => new Cmgf(room.Settings),
        room => new Csca(room._sim, room.ServiceCentre, room._characterSet),
        room => new Cpms(room.Availability, room.Stores, room.Settings),
        room => new Csmp(room.Settings),
        room => new Csdh(room.Settings),
        room => new Cnmi(room.Settings, room.Incoming),
        room => new Cnma(room.Settings, room.Incoming),
        room => new Cgsms(room.Settings),
        room => new Cscb(room.Settings),
        room => new Cmms(room.Outgoing.Link),
        room => new Cmgs(room.Settings, room.Composer, room.Outgoing),
        room => new QCmgs(room.Settings, room.Composer, room.Outgoing),
        room => new Cmgw(room.Availability, room.Settings, room.Memories, room.Composer, room.ServiceCentre, room._core.Clock),
        room => new Cmss(room.Settings, room.Memories, room.Composer, room.Outgoing),
        room => new Cmgr(room.Availability, room.Memories, room.Fields),
        room => new QCmgr(room.Availability, room.Memories, room.Fields, room.Settings),
        room => new Cmgl(room.Availability, room.Memories, room.Fields, room.Settings),
        room => new Cmgd(room.Availability, room.Memories, room.Incoming),
    };

    private readonly ModemCore _core;
    private readonly SimCard _sim;
    private readonly TeCharacterSet _characterSet;

    public SmsFeature(ModemCore core, SimCard sim, Registration registration, TeCharacterSet characterSet)
    {
        (_core, _sim, _characterSet) = (core, sim, characterSet);
        var log = core.Logs.CreateLogger("Sms");
        Centre = new ShortMessageCentre(core);
        Settings = new SmsSettings(core.State.Settings, log);
        Stores = new MessageStores(core.State.Settings, sim.Files, log);
        core.Profile.Join(Settings);
        var availability = Availability = new SmsAvailability(sim);
        var arrivals = new IndicationSwitch("smsincoming", isOnAtFirst: true, core.State.Settings);
        var fullness = new IndicationSwitch("smsfull", isOnAtFirst: false, core.State.Settings);
        core.Indications.AddRange([fullness, arrivals]);
        var indications = new Indications(Settings, arrivals, core.Urcs, log);
        Incoming = new IncomingMessages(
            Centre.Incoming, () => availability.IsGiven && registration.IsRegistered, Settings, Stores, Fields, indications, core.Scheduler, log);
        Broadcasts = new CellBroadcasts(Settings, indications, characterSet, () => registration.IsRegistered, log);
        Incoming.Full += memory =>
        {
            if (fullness.IsOn)
                core.Urcs.Send($"+QIND: \"smsfull\",\"{memory}\"");
        };
        sim.MessagesReady += Incoming.Take;
        registration.ServiceChanged += Incoming.Take;
        ServiceCentre = new ServiceCentreAddress(sim);
        Outgoing = new OutgoingMessages(core, availability, registration, Settings, ServiceCentre, Centre);
        Control = new SmsControl(core, this);
    }

    /// <summary>The network's side.</summary>
    public SmsControl Control { get; }

    public override IEnumerable<WorldControl> World => [Control];

    public override CommandSet Commands => Declared;

    /// <summary>What AT commands have set.</summary>
    public SmsSettings Settings { get; }

    /// <summary>Whether there is a message service at all.</summary>
    public SmsAvailability Availability { get; }

    /// <summary>Messages on their way in.</summary>
    public IncomingMessages Incoming { get; }

    /// <summary>Messages on their way out.</summary>
    public OutgoingMessages Outgoing { get; }

    /// <summary>The network's side.</summary>
    public ShortMessageCentre Centre { get; }

    /// <summary>What cells send to all.</summary>
    public CellBroadcasts Broadcasts { get; }

    /// <summary>AT+CSCA.</summary>
    public ServiceCentreAddress ServiceCentre { get; }

    /// <summary>The memories.</summary>
    public MessageStores Stores { get; }

    private MessageComposer Composer => new(Settings, _characterSet);

    private MessageMemories Memories => new(Stores, Settings);

    private MessageFields Fields => new(Settings, _characterSet);

    public override void PowerOn()
    {
        Settings.ForgetUnsaved();
        Outgoing.PowerOn();
    }

    public override void PowerOff()
    {
        Incoming.PowerOff();
        Outgoing.PowerOff();
    }
}
