using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Cells.Commands;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Cells;

/// <summary>Looking at the cells in the air one by one, and keeping to some of them (network-sim.md 2; AT manual V2.0, 6.11-6.16).</summary>
internal sealed class CellsFeature : Feature, IDeclaresCommands
{
    /// <summary>Its commands.</summary>
    public static CommandSet Declared { get; } = new CommandSet<CellsFeature>
    {
        room => new QNetInfo(room._registration),
        room => new QNwLock(room._lock),
        room => new QOps(room._registration, room._scan, room._core.Options.Delays, room._isConnected),
        room => new QOpsCfg(room._scan),
        room => new QFplmnCfg(room._registration, room._sim),
    };

    private readonly ModemCore _core;
    private readonly Registration _registration;
    private readonly SimCard _sim;
    private readonly Func<bool> _isConnected;
    private readonly CellLock _lock;
    private readonly ScanControl _scan;

    /// <summary>Makes it.</summary>
    /// <param name="core">The modem.</param>
    /// <param name="registration">The modem on the network.</param>
    /// <param name="sim">The card, which has the forbidden networks.</param>
    /// <param name="isConnected">True while a call or a data call is up.</param>
    public CellsFeature(ModemCore core, Registration registration, SimCard sim, Func<bool> isConnected)
    {
        (_core, _registration, _sim, _isConnected) = (core, registration, sim, isConnected);
        _lock = new CellLock(registration);
        _scan = new ScanControl(registration.Preferences.OwnBands);
    }

    public override CommandSet Commands => Declared;

    public override void PowerOff()
    {
        _lock.Forget();
        _scan.Forget();
    }
}
