using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Indications;
using Ec20Emulator.Modem.Engine.Commands;
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
    private static readonly CommandSet Declared = new CommandSet<CallFeature>
    {
        room => new Atd(room.Dialling, room._settings, room._directory, room._dataCalls),
        room => new Ata(room.Handling),
        room => new Ath(room.Handling, room._settings, room._dataCalls),
        room => new Chup(room.Handling),
        room => new QHup(room.Handling, room.Table),
        room => new Clcc(room.Table, new CallLines(room._characterSet, room._directory), room._contexts),
        room => new Chld(room.Handling),
        room => new Clip(room._settings),
        room => new Colp(room._settings),
        room => new Crc(room._settings),
        room => new Cvhu(room._settings),
        room => new Dsci(room._settings),
        room => new Clir(room._settings),
        room => new Csta(room._settings),
        room => new Cssn(room._settings),
        room => new Ccwa(room._settings, room._waiting, room._service),
        room => new Ccfc(room._forwarding, room._service, room._characterSet),
        room => new Cbst(room._settings),
        room => new Crlp(room._settings),
        room => new Cr(room._settings),
        room => new Vts(room.Table, room._settings),
        room => new Vtd(room._settings),
        room => new QEccNum(room.Emergency),
    };

    private readonly CallSettings _settings = new();
    private readonly CallWaitingSubscription _waiting = new();
    private readonly CallForwarding _forwarding = new();
    private readonly VoiceService _service;
    private readonly PdpContexts _contexts;
    private readonly TeCharacterSet _characterSet;
    private readonly Func<INumberDirectory> _directory;
    private readonly DataCalls _dataCalls;

    public CallFeature(
        ModemCore core, Registration registration, SimCard sim, PdpContexts contexts, TeCharacterSet characterSet, RingIndicator indicator,
        Func<INumberDirectory> directory, DataCalls dataCalls)
    {
        (_contexts, _characterSet, _directory, _dataCalls) = (contexts, characterSet, directory, dataCalls);
        core.Profile.Join(_settings);
        var log = core.Logs.CreateLogger("Calls");
        var lines = new CallLines(characterSet, directory);
        Emergency = new EmergencyNumbers(core.State.Settings);
        Handling = new CallHandling(Table);
        _service = new VoiceService(registration, sim, Emergency, Table);
        Dialling = new Dialling(core, Table, _settings, lines, Handling, _service, Policies, log);
        var ring = new IndicationSwitch("ring", isOnAtFirst: true, core.State.Settings);
        var steps = new IndicationSwitch("ccinfo", isOnAtFirst: false, core.State.Settings);
        core.Indications.AddRange([ring, steps]);
        _ = new Ringing(core, Table, _settings, lines, Handling, indicator, ring);
        _ = new CallIndications(core.Urcs, Table, steps);
        var reports = new CallReports(core.Urcs, Table, _settings, lines, Dialling, _forwarding, log);
        Past = new PastCalls(Table);
        Watch = new CallWatch(core.Mailbox, Table);
        Remote = new RemoteParties(Table, _service, _waiting, _forwarding, Dialling, reports, core.Scheduler, log);
        if (core.Line is { } line)
            _ = new SubscriberCalls(line, Table, Remote, Dialling, reports, Voice);
        Control = new CallControl(core, this);
    }

    /// <summary>Outgoing calls.</summary>
    public Dialling Dialling { get; }

    /// <summary>What the subscriber does with calls.</summary>
    public CallHandling Handling { get; }

    /// <summary>The other ends of voice calls.</summary>
    public CallControl Control { get; }

    public override IEnumerable<WorldControl> World => [Control];

    public override CommandSet Commands => Declared;

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
