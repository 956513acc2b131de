using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Lines.Commands;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Features.Lines;

/// <summary>Serial line commands, RI and the moment of URCs (at-engine.md 8, 10).</summary>
internal sealed class LinesFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<LinesFeature>
    {
        _ => new Ipr(),
        _ => new Icf(),
        _ => new Ifc(),
        room => new QSclk(room._sleep),
        room => new QRir(room.Indicator),
    };

    private readonly SleepClock _sleep = new();

    public LinesFeature(ModemCore core)
    {
        var settings = new RiSettings(core.State.Settings);
        Indicator = new RingIndicator(settings, core.Ports, core.Scheduler);
        Control = new PortLines(core, Indicator);
        core.Configuration.AddRange(
        [
            new RingRiSetting(settings),
            new MessageRiSetting(settings),
            new OtherRiSetting(settings),
            new RiSignalTypeSetting(settings),
            new UrcDelaySetting(settings, Indicator),
            new UrcCacheSetting(settings, Indicator),
        ]);
    }

    /// <summary>RI, for the calls that end its signal.</summary>
    public RingIndicator Indicator { get; }

    /// <summary>The modem lines of the ports.</summary>
    public PortLines Control { get; }

    public override IEnumerable<WorldControl> World => [Control];

    public override CommandSet Commands => Declared;

    public override void PowerOff()
    {
        Indicator.Reset();
        _sleep.IsAllowed = false;
    }
}
