using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.RmNet.Commands;

namespace Ec20Emulator.Modem.Features.RmNet;

/// <summary>The call over the network interface of the USB (device-extras.md 3). There is no such interface: nobody asks the call for its address.</summary>
internal sealed class RmNetFeature : Feature
{
    private readonly RmNetCall _call;

    public RmNetFeature(ModemCore core, PdpContexts contexts)
    {
        _call = new RmNetCall(core.Scheduler, core.Urcs, contexts);
        Commands = [new QcRmCall(_call), new QNetDevStatus(_call)];
    }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff() => _call.PowerOff();
}
