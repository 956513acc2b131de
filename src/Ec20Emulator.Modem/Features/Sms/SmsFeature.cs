using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Indications;
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
    public SmsFeature(ModemCore core, SimCard sim, Registration registration, TeCharacterSet characterSet)
    {
        var log = core.Logs.CreateLogger("Sms");
        Centre = new ShortMessageCentre(core);
        Settings = new SmsSettings(core.State.Settings, log);
        Stores = new MessageStores(core.State.Settings, sim.Files, log);
        core.Profile.Join(Settings);
        var availability = Availability = new SmsAvailability(sim);
        var arrivals = new IndicationSwitch("smsincoming", isOnAtFirst: true, core.State.Settings);
        var fullness = new IndicationSwitch("smsfull", isOnAtFirst: false, core.State.Settings);
        core.Indications.AddRange([fullness, arrivals]);
        var fields = new MessageFields(Settings, characterSet);
        var memories = new MessageMemories(Stores, Settings);
        var indications = new Indications(Settings, arrivals, core.Urcs, log);
        Incoming = new IncomingMessages(
            Centre.Incoming, () => availability.IsGiven && registration.IsRegistered, Settings, Stores, fields, indications, core.Scheduler, log);
        Broadcasts = new CellBroadcasts(Settings, indications, characterSet, () => registration.IsRegistered, log);
        Incoming.Full += memory =>
        {
            if (fullness.IsOn)
                core.Urcs.Send($"+QIND: \"smsfull\",\"{memory}\"");
        };
        sim.MessagesReady += Incoming.Take;
        registration.ServiceChanged += Incoming.Take;
        ServiceCentre = new ServiceCentreAddress(sim);
        var composer = new MessageComposer(Settings, characterSet);
        Outgoing = new OutgoingMessages(core, availability, registration, Settings, ServiceCentre, Centre);
        Control = new SmsControl(core, this);
        Commands =
        [
            new Csms(Settings, Incoming),
            new Cmgf(Settings),
            new Csca(sim, ServiceCentre, characterSet),
            new Cpms(availability, Stores, Settings),
            new Csmp(Settings),
            new Csdh(Settings),
            new Cnmi(Settings, Incoming),
            new Cnma(Settings, Incoming),
            new Cgsms(Settings),
            new Cscb(Settings),
            new Cmms(Outgoing.Link),
            new Cmgs(Settings, composer, Outgoing),
            new QCmgs(Settings, composer, Outgoing),
            new Cmgw(availability, Settings, memories, composer, ServiceCentre, core.Clock),
            new Cmss(Settings, memories, composer, Outgoing),
            new Cmgr(availability, memories, fields),
            new QCmgr(availability, memories, fields, Settings),
            new Cmgl(availability, memories, fields, Settings),
            new Cmgd(availability, memories, Incoming),
        ];
    }

    /// <summary>The network's side.</summary>
    public SmsControl Control { get; }

    public override IEnumerable<WorldControl> World => [Control];

    public override IReadOnlyList<object> Commands { get; }

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
