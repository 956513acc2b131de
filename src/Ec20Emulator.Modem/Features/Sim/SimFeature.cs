using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sim.Apdu;
using Ec20Emulator.Modem.Features.Sim.Commands;

namespace Ec20Emulator.Modem.Features.Sim;

/// <summary>What is read from and done to the SIM card beside its PIN: own number, locks, card detection, files and applications (network-sim.md 1).</summary>
internal sealed class SimFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<SimFeature>
    {
        room => new Cnum(room._sim, room._characterSet),
        room => new QSimStat(room._detection),
        room => new QSimDet(room._detection),
        room => new QSimVol(room._core.State.Settings),
        room => new Clck(room._sim, room._core.Logs.CreateLogger("Sim")),
        room => new Cpwd(room._sim),
        room => new Crsm(room._sim),
        room => new Csim(room._sim, room._channels),
        room => new Ccho(room._sim, room._channels),
        room => new Cgla(room._sim, room._channels),
        room => new Cchc(room._sim, room._channels),
    };

    private readonly ModemCore _core;
    private readonly SimCard _sim;
    private readonly TeCharacterSet _characterSet;
    private readonly CardDetection _detection;
    private readonly Channels _channels;

    public SimFeature(ModemCore core, SimCard sim, TeCharacterSet characterSet)
    {
        (_core, _sim, _characterSet) = (core, sim, characterSet);
        _detection = new CardDetection(core, sim);
        _channels = new Channels(sim);
        sim.HolderChanged += _channels.Reset;
    }

    public override CommandSet Commands => Declared;

    public override void PowerOn() => _detection.PowerOn();

    public override void PowerOff()
    {
        _detection.PowerOff();
        _channels.Reset();
    }
}
