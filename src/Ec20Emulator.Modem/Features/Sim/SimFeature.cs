using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sim.Apdu;
using Ec20Emulator.Modem.Features.Sim.Commands;

namespace Ec20Emulator.Modem.Features.Sim;

/// <summary>What is read from and done to the SIM card beside its PIN: own number, locks, card detection, files and applications (network-sim.md 1).</summary>
internal sealed class SimFeature : Feature
{
    private readonly CardDetection _detection;
    private readonly Channels _channels;

    public SimFeature(ModemCore core, SimCard sim, TeCharacterSet characterSet)
    {
        _detection = new CardDetection(core, sim);
        _channels = new Channels(sim);
        sim.HolderChanged += _channels.Reset;
        Commands =
        [
            new Cnum(sim, characterSet),
            new QSimStat(_detection),
            new QSimDet(_detection),
            new QSimVol(core.State.Settings),
            new Clck(sim, core.Logs.CreateLogger("Sim")),
            new Cpwd(sim),
            new Crsm(sim),
            new Csim(sim, _channels),
            new Ccho(sim, _channels),
            new Cgla(sim, _channels),
            new Cchc(sim, _channels),
        ];
    }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOn() => _detection.PowerOn();

    public override void PowerOff()
    {
        _detection.PowerOff();
        _channels.Reset();
    }
}
