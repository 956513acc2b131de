using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Firmware;
using Ec20Emulator.Modem.Features.Hardware.Commands;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Features.Hardware;

/// <summary>Battery, temperature and analogue inputs (network-sim.md 6, device-extras.md 5).</summary>
internal sealed class HardwareFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<HardwareFeature>
    {
        room => new Cbc(room._board),
        room => new QTemp(room._board),
        room => new QAdc(room._board),
    };

    private readonly Board _board = new();
    private readonly ModemCore _core;
    private readonly Func<AirplaneLine> _airplane;

    /// <summary>Makes it.</summary>
    /// <param name="core">The modem.</param>
    /// <param name="airplane">The line W_DISABLE#, which few boards drive.</param>
    public HardwareFeature(ModemCore core, Func<AirplaneLine> airplane)
    {
        (_core, _airplane) = (core, airplane);
        Control = new HardwareControl(core, _board, airplane);
    }

    /// <summary>What surrounds the module on its board.</summary>
    public HardwareControl Control { get; }

    public override IEnumerable<WorldControl> World => [Control];

    public override CommandSet Commands => Declared;

    public override void PowerOn() => ReadyIndications.Announce(_core);

    public override void RestoreWorld()
    {
        _board.Restore();
        _airplane().Set(isLow: false);
    }
}
