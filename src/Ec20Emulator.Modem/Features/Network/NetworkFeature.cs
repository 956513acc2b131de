using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Indications;
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
    private readonly ImsSetting _ims;
    private readonly NetworkIndications _indications;
    private readonly ModemCore _core;
    private AirplaneLine? _airplane;
    private MbnFiles? _configurations;

    public NetworkFeature(ModemCore core, TeCharacterSet characterSet, Func<PdpContexts> contexts, Func<bool> isInCall)
    {
        _core = core;
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
        Commands =
        [
            new Cpin(Sim),
            new Cimi(Sim),
            new QCcid(Sim),
            new Ccid(Sim),
            new Iccid(Sim),
            new QPinc(Sim),
            new QIniStat(Sim),
            new Creg(Registration.Reports[0]),
            new Cgreg(Registration.Reports[1]),
            new Cereg(Registration.Reports[2]),
            new Cops(Registration, Sim, core, characterSet),
            new Csq(Registration),
            new Cesq(Registration),
            new QCsq(Registration),
            new QNwInfo(Registration),
            new QEng(Registration, isInCall),
            new QSpn(Registration, Sim),
            new Copn(),
            new QCellLoc(Registration, contexts),
            new Cpol(Registration),
            new Ws46(Registration, core.Options.Model),
            new Cgatt(Registration, core.Options.Delays),
        ];
    }

    /// <summary>The mobile network around the modem.</summary>
    public NetworkControl Control { get; }

    /// <summary>The SIM card holder.</summary>
    public SimControl SimControl { get; }

    public override IEnumerable<WorldControl> World => [Control, SimControl];

    public override IReadOnlyList<object> Commands { get; }

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
