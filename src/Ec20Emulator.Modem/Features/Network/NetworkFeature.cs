using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Indications;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Firmware;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Network.Commands;
using Ec20Emulator.Modem.Features.Network.Settings;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>SIM card, functionality and registration (network-sim.md 1-3, at-engine.md 14, 15).</summary>
internal sealed class NetworkFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<NetworkFeature>
    {
        room => new Cpin(room.Sim),
        room => new Cimi(room.Sim),
        room => new QCcid(room.Sim),
        room => new Ccid(room.Sim),
        room => new Iccid(room.Sim),
        room => new QPinc(room.Sim),
        room => new QIniStat(room.Sim),
        room => new Creg(room.Registration.Reports[0]),
        room => new Cgreg(room.Registration.Reports[1]),
        room => new Cereg(room.Registration.Reports[2]),
        room => new Cops(room.Registration, room.Sim, room._core, room._characterSet, room._formats),
        room => new Csq(room.Registration),
        room => new Cesq(room.Registration),
        room => new QCsq(room.Registration),
        room => new QNwInfo(room.Registration),
        room => new QEng(room.Registration, room._isInCall),
        room => new QSpn(room.Registration, room.Sim),
        _ => new Copn(),
        room => new QCellLoc(room.Registration, room._contexts),
        room => new Cpol(room.Registration, room._formats),
        room => new Ws46(room.Registration, room._core.Options.Model),
        room => new Cgatt(room.Registration, room._core.Options.Delays),
    };

    private readonly ImsSetting _ims;
    private readonly NetworkIndications _indications;
    private readonly ModemCore _core;
    private readonly TeCharacterSet _characterSet;
    private readonly Func<PdpContexts> _contexts;
    private readonly Func<bool> _isInCall;
    private readonly NameFormats _formats = new();
    private AirplaneLine? _airplane;
    private MbnFiles? _configurations;

    public NetworkFeature(ModemCore core, TeCharacterSet characterSet, Func<PdpContexts> contexts, Func<bool> isInCall)
    {
        (_core, _characterSet, _contexts, _isInCall) = (core, characterSet, contexts, isInCall);
        Function = new PhoneFunction(core);
        Sim = new SimCard(core, Function);
        Registration = new Registration(core, Function, Sim);
        Control = new NetworkControl(core, Registration, contexts);
        SimControl = new SimControl(core, Sim);
        _ims = new ImsSetting(core.State.Settings, Registration, () => Configurations);
        core.Configuration.AddRange(
        [
            new PacketAttachSetting(Registration),
            new ScanModeSetting(Registration),
            new ScanSequenceSetting(Registration),
            new RoamServiceSetting(Registration),
            new ServiceDomainSetting(Registration),
            new BandSetting(Registration),
            _ims,
        ]);
        var act = new IndicationSwitch("act", isOnAtFirst: false, core.State.Settings);
        var csq = new IndicationSwitch("csq", isOnAtFirst: false, core.State.Settings);
        core.Indications.AddRange([csq, act]);
        _indications = new NetworkIndications(Registration, core.Urcs, act, csq);
    }

    /// <summary>The mobile network around the modem.</summary>
    public NetworkControl Control { get; }

    /// <summary>The SIM card holder.</summary>
    public SimControl SimControl { get; }

    public override IEnumerable<WorldControl> World => [Control, SimControl];

    public override CommandSet Commands => Declared;

    /// <summary>The level of AT+CFUN.</summary>
    public PhoneFunction Function { get; }

    /// <summary>The SIM card.</summary>
    public SimCard Sim { get; }

    /// <summary>The modem on the network.</summary>
    public Registration Registration { get; }

    /// <summary>The line W_DISABLE#.</summary>
    public AirplaneLine Airplane => _airplane ??= new AirplaneLine(_core, Function);

    /// <summary>The operators' configurations.</summary>
    public MbnFiles Configurations => _configurations ??= new MbnFiles(_core.State.Settings, () => Sim.IsInserted ? Sim.HomeNetwork : "");

    public override void PowerOn()
    {
        _airplane?.PowerOn();
        _configurations?.PowerOn();
        Registration.PowerOn();
        _ims.PowerOn();
        _indications.Forget();
        Sim.PowerOn();
    }

    public override void RestoreWorld()
    {
        Registration.Air.Restore();
        Sim.Restore();
    }

    public override IEnumerable<(string Name, object State)> Look() => [("network", Control.Look()), ("sim", SimControl.Look())];

    public override void PowerOff()
    {
        _airplane?.PowerOff();
        Registration.PowerOff();
        Sim.PowerOff();
    }
}
