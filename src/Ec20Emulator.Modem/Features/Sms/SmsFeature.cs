using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sms.Centre;
using Ec20Emulator.Modem.Features.Sms.Commands;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;
using Ec20Emulator.Modem.Features.Sms.Text;

namespace Ec20Emulator.Modem.Features.Sms;

/// <summary>Short messages (sms-calls.md 1-6).</summary>
internal sealed class SmsFeature : Feature
{
    private readonly SmsSettings _settings;
    private readonly IncomingMessages _incoming;

    public SmsFeature(ModemCore core, SimCard sim, Registration registration, TeCharacterSet characterSet)
    {
        var log = core.Logs.CreateLogger("Sms");
        Centre = new ShortMessageCentre(core);
        _settings = new SmsSettings(core.State.Settings, log);
        Stores = new MessageStores(core.State.Settings, log);
        core.Profile.Join(_settings);
        var availability = new SmsAvailability(sim);
        var fields = new MessageFields(_settings, characterSet);
        var memories = new MessageMemories(Stores, _settings);
        _incoming = new IncomingMessages(
            Centre.Incoming, () => availability.IsGiven && registration.IsRegistered, _settings, Stores, fields,
            new Indications(_settings, core.Urcs, log), core.Scheduler, log);
        sim.MessagesReady += _incoming.Take;
        registration.Registered += _incoming.Take;
        Commands =
        [
            new Cmgf(_settings),
            new Cmgr(availability, memories, fields),
        ];
    }

    public override IReadOnlyList<object> Commands { get; }

    /// <summary>The network's side.</summary>
    public ShortMessageCentre Centre { get; }

    /// <summary>The memories.</summary>
    public MessageStores Stores { get; }

    public override void PowerOn() => _settings.ForgetUnsaved();

    public override void PowerOff() => _incoming.PowerOff();
}
