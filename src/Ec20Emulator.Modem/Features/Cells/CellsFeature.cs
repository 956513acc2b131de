using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Cells.Commands;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Cells;

/// <summary>Looking at the cells in the air one by one, and keeping to some of them (network-sim.md 2; AT manual V2.0, 6.11-6.16).</summary>
internal sealed class CellsFeature : Feature
{
    private readonly CellLock _lock;
    private readonly ScanControl _scan;

    /// <summary>Makes it.</summary>
    /// <param name="core">The modem.</param>
    /// <param name="registration">The modem on the network.</param>
    /// <param name="sim">The card, which has the forbidden networks.</param>
    /// <param name="isConnected">True while a call or a data call is up.</param>
    public CellsFeature(ModemCore core, Registration registration, SimCard sim, Func<bool> isConnected)
    {
        _lock = new CellLock(registration);
        _scan = new ScanControl(registration.Preferences.OwnBands);
        Commands =
        [
            new QNetInfo(registration),
            new QNwLock(_lock),
            new QOps(registration, _scan, core.Options.Delays, isConnected),
            new QOpsCfg(_scan),
            new QFplmnCfg(registration, sim),
        ];
    }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff()
    {
        _lock.Forget();
        _scan.Forget();
    }
}
