using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sim.Commands;

namespace Ec20Emulator.Modem.Features.Sim;

/// <summary>What is read from and done to the SIM card beside its PIN: own number, locks, card detection, elementary files (network-sim.md 1).</summary>
internal sealed class SimFeature : Feature
{
    private readonly CardDetection _detection;
    private readonly SimChannel _channel;

    public SimFeature(ModemCore core, SimCard sim)
    {
        _detection = new CardDetection(core, sim);
        var files = new SimFiles(sim);
        _channel = new SimChannel(sim, files);
        Commands =
        [
            new Cnum(sim),
            new QSimStat(_detection),
            new QSimDet(_detection),
            new QSimVol(core.State.Settings),
            new Clck(sim, core.Logs.CreateLogger("Sim")),
            new Cpwd(sim),
            new Crsm(sim, files),
            new Csim(sim, _channel),
        ];
    }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOn() => _detection.PowerOn();

    public override void PowerOff()
    {
        _detection.PowerOff();
        _channel.Reset();
    }
}
