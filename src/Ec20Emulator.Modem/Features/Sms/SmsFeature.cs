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
    private readonly SmsSettings _settings;
    private readonly IncomingMessages _incoming;
    private readonly OutgoingMessages _outgoing;

    public SmsFeature(ModemCore core, SimCard sim, Registration registration, TeCharacterSet characterSet)
    {
        var log = core.Logs.CreateLogger("Sms");
        Centre = new ShortMessageCentre(core);
        _settings = new SmsSettings(core.State.Settings, log);
        Stores = new MessageStores(core.State.Settings, sim.Files, log);
        core.Profile.Join(_settings);
        var availability = new SmsAvailability(sim);
        var arrivals = new IndicationSwitch("smsincoming", isOnAtFirst: true, core.State.Settings);
        var fullness = new IndicationSwitch("smsfull", isOnAtFirst: false, core.State.Settings);
        core.Indications.AddRange([fullness, arrivals]);
        var fields = new MessageFields(_settings, characterSet);
        var memories = new MessageMemories(Stores, _settings);
        var indications = new Indications(_settings, arrivals, core.Urcs, log);
        _incoming = new IncomingMessages(
            Centre.Incoming, () => availability.IsGiven && registration.IsRegistered, _settings, Stores, fields, indications, core.Scheduler, log);
        Broadcasts = new CellBroadcasts(_settings, indications, characterSet, () => registration.IsRegistered, log);
        _incoming.Full += memory =>
        {
            if (fullness.IsOn)
                core.Urcs.Send($"+QIND: \"smsfull\",\"{memory}\"");
        };
        sim.MessagesReady += _incoming.Take;
        registration.ServiceChanged += _incoming.Take;
        ServiceCentre = new ServiceCentreAddress(sim);
        var composer = new MessageComposer(_settings, characterSet);
        _outgoing = new OutgoingMessages(core, availability, registration, _settings, ServiceCentre, Centre);
        Control = new SmsControl(core, this);
        Commands =
        [
            new Csms(_settings, _incoming),
            new Cmgf(_settings),
            new Csca(sim, ServiceCentre, characterSet),
            new Cpms(availability, Stores, _settings),
            new Csmp(_settings),
            new Csdh(_settings),
            new Cnmi(_settings, _incoming),
            new Cnma(_settings, _incoming),
            new Cgsms(_settings),
            new Cscb(_settings),
            new Cmms(_outgoing.Link),
            new Cmgs(_settings, composer, _outgoing),
            new QCmgs(_settings, composer, _outgoing),
            new Cmgw(availability, _settings, memories, composer, ServiceCentre, core.Clock),
            new Cmss(_settings, memories, composer, _outgoing),
            new Cmgr(availability, memories, fields),
            new QCmgr(availability, memories, fields, _settings),
            new Cmgl(availability, memories, fields, _settings),
            new Cmgd(availability, memories, _incoming),
        ];
    }

    /// <summary>The network's side.</summary>
    public SmsControl Control { get; }

    public override IEnumerable<WorldControl> World => [Control];

    public override IReadOnlyList<object> Commands { get; }

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
        _settings.ForgetUnsaved();
        _outgoing.PowerOn();
    }

    public override void PowerOff()
    {
        _incoming.PowerOff();
        _outgoing.PowerOff();
    }
}
