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

    private readonly RiSettings _settings;
    private readonly SleepClock _sleep = new();

    public LinesFeature(ModemCore core)
    {
        _settings = new RiSettings(core.State.Settings);
        Indicator = new RingIndicator(_settings, core.Ports, core.Scheduler);
        Control = new PortLines(core, Indicator);
    }

    /// <summary>RI, for the calls that end its signal.</summary>
    public RingIndicator Indicator { get; }

    /// <summary>The modem lines of the ports.</summary>
    public PortLines Control { get; }

    public override IEnumerable<WorldControl> World => [Control];

    public override IEnumerable<IKeyedSetting> Configuration =>
    [
        new RingRiSetting(_settings),
        new MessageRiSetting(_settings),
        new OtherRiSetting(_settings),
        new RiSignalTypeSetting(_settings),
        new UrcDelaySetting(_settings, Indicator),
        new UrcCacheSetting(_settings, Indicator),
    ];

    public override CommandSet Commands => Declared;

    public override void PowerOff()
    {
        Indicator.Reset();
        _sleep.IsAllowed = false;
    }
}
