using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.General.Commands;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Features.General;

/// <summary>V.25ter, profile, clock and identity commands (at-engine.md 4-6, 8, 10-12).</summary>
internal sealed class GeneralFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<GeneralFeature>
    {
        _ => new Echo(),
        _ => new Verbose(),
        _ => new Quiet(),
        _ => new ConnectDetail(),
        _ => new SRegister(),
        _ => new CarrierDetect(),
        _ => new DtrAction(),
        room => new FactoryReset(room._core.Profile),
        room => new StoreProfile(room._core.Profile),
        room => new RecallProfile(room._core.Profile),
        _ => new ShowProfile(),
        _ => new Cmee(),
        room => new Cscs(room.CharacterSet),
        room => new Cclk(room._core.Clock),
        room => new QurcCfg(room._urcPort),
        room => new Clac(room._core.Commands),
        _ => new Ato(),
        room => new Ati(room._core.Options.Model),
        _ => new Gmi(),
        _ => new Cgmi(),
        room => new Gmm(room._core.Options.Model),
        room => new Cgmm(room._core.Options.Model),
        room => new Gmr(room._core.Options.Model),
        room => new Cgmr(room._core.Options.Model),
        room => new Qgmr(room._core.Options.Model),
        room => new Csub(room._core.Options.Model),
        room => new Gsn(room._core.Options),
        room => new Cgsn(room._core.Options),
        room => new Egmr(room._core.Options),
        _ => new Gcap(),
        _ => new SpeakerLoudness(),
        _ => new SpeakerMode(),
        _ => new ToneDialling(),
        _ => new PulseDialling(),
        _ => new LocalFlowControl(),
        _ => new DteFlowControl(),
        _ => new DsrControl(),
        _ => new CompressionReporting(),
        _ => new Compression(),
        _ => new LocalRateReporting(),
    };

    private readonly ModemCore _core;
    private readonly UrcPort _urcPort;

    /// <summary>Puts the feature together.</summary>
    /// <exception cref="ArgumentException">The IMEI of the options is none.</exception>
    public GeneralFeature(ModemCore core)
    {
        if (!Imei.IsValid(core.Options.Imei))
            throw new ArgumentException($"'{core.Options.Imei}' is no IMEI: 15 digits, the last one a Luhn check digit", nameof(core));
        _core = core;
        _urcPort = new UrcPort(core.Urcs, core.State.Settings);
        core.Profile.Join(CharacterSet);
        Clock = new ClockControl(core);
        Urcs = new UrcInjector(core);
    }

    /// <summary>AT+CSCS, for the features whose text it shapes.</summary>
    public TeCharacterSet CharacterSet { get; } = new();

    /// <summary>The clock behind every wait, and that of AT+CCLK.</summary>
    public ClockControl Clock { get; }

    /// <summary>News nothing in the modem has brought about.</summary>
    public UrcInjector Urcs { get; }

    public override IEnumerable<WorldControl> World => [Clock, Urcs];

    public override CommandSet Commands => Declared;

    public override void PowerOn() => CharacterSet.ResetToFactory();
}
