using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Indications;
using Ec20Emulator.Modem.Features.Calls.Commands;
using Ec20Emulator.Modem.Features.Calls.Remote;
using Ec20Emulator.Modem.Features.DataCall;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Lines;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>Voice calls (sms-calls.md 8). Audio is not modelled: a call has states, numbers and DTMF tones.</summary>
internal sealed class CallFeature : Feature
{
    private readonly CallSettings _settings = new();

    public CallFeature(
        ModemCore core, Registration registration, SimCard sim, PdpContexts contexts, TeCharacterSet characterSet, RingIndicator indicator,
        Func<INumberDirectory> directory, DataCalls dataCalls)
    {
        core.Profile.Join(_settings);
        var log = core.Logs.CreateLogger("Calls");
        var lines = new CallLines(characterSet, directory);
        Emergency = new EmergencyNumbers(core.State.Settings);
        var waiting = new CallWaitingSubscription();
        var forwarding = new CallForwarding();
        var handling = Handling = new CallHandling(Table);
        var service = new VoiceService(registration, sim, Emergency, Table);
        Dialling = new Dialling(core, Table, _settings, lines, handling, service, Policies, log);
        var ring = new IndicationSwitch("ring", isOnAtFirst: true, core.State.Settings);
        var steps = new IndicationSwitch("ccinfo", isOnAtFirst: false, core.State.Settings);
        core.Indications.AddRange([ring, steps]);
        _ = new Ringing(core, Table, _settings, lines, handling, indicator, ring);
        _ = new CallIndications(core.Urcs, Table, steps);
        var reports = new CallReports(core.Urcs, Table, _settings, lines, Dialling, forwarding, log);
        Past = new PastCalls(Table);
        Watch = new CallWatch(core.Mailbox, Table);
        Remote = new RemoteParties(Table, service, waiting, forwarding, Dialling, reports, core.Scheduler, log);
        if (core.Line is { } line)
            _ = new SubscriberCalls(line, Table, Remote, Dialling, reports, Voice);
        Control = new CallControl(core, this);
        Commands =
        [
            new Atd(Dialling, _settings, directory, dataCalls),
            new Ata(handling),
            new Ath(handling, _settings, dataCalls),
            new Chup(handling),
            new QHup(handling, Table),
            new Clcc(Table, lines, contexts),
            new Chld(handling),
            new Clip(_settings),
            new Colp(_settings),
            new Crc(_settings),
            new Cvhu(_settings),
            new Dsci(_settings),
            new Clir(_settings),
            new Csta(_settings),
            new Cssn(_settings),
            new Ccwa(_settings, waiting, service),
            new Ccfc(forwarding, service, characterSet),
            new Cbst(_settings),
            new Crlp(_settings),
            new Cr(_settings),
            new Vts(Table, _settings),
            new Vtd(_settings),
            new QEccNum(Emergency),
        ];
    }

    /// <summary>Outgoing calls.</summary>
    public Dialling Dialling { get; }

    /// <summary>What the subscriber does with calls.</summary>
    public CallHandling Handling { get; }

    /// <summary>The other ends of voice calls.</summary>
    public CallControl Control { get; }

    public override IEnumerable<WorldControl> World => [Control];

    public override IReadOnlyList<object> Commands { get; }

    /// <summary>The calls there are.</summary>
    public CallTable Table { get; } = new();

    /// <summary>The emergency numbers.</summary>
    public EmergencyNumbers Emergency { get; }

    /// <summary>What becomes of outgoing calls.</summary>
    public OutgoingCallPolicies Policies { get; } = new();

    /// <summary>The calls that are over.</summary>
    public PastCalls Past { get; }

    /// <summary>Those who wait for something to happen to calls.</summary>
    public CallWatch Watch { get; }

    /// <summary>What the other parties say.</summary>
    public FarEndVoice Voice { get; } = new();

    /// <summary>The other parties.</summary>
    public RemoteParties Remote { get; }

    public override void PowerOn() => _settings.Reset();

    public override void PowerOff()
    {
        Table.Together(() =>
        {
            foreach (var call in Table.All.ToArray())
                Table.End(call, EndReason.PowerOff, 27);
        });
        Dialling.Forget();
    }
}
